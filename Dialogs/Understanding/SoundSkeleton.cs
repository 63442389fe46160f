namespace ChatBot.Dialogs.Understanding;

/// <summary>Writes words of any of our scripts as the consonants one hears, in Latin letters: "курс", "kurs" and "کورس" become the same.</summary>
/// <remarks>It is what a message in Latin letters and example questions in another script have in common, and so have a Norwegian word and
/// its many spellings. Vowels go, for everybody romanises them differently and Arabic writing leaves most of them out.</remarks>
internal static class SoundSkeleton
{
    private const string CyrillicLetters = "абвгдежзийклмнопрстуфхцчшщьыъэюяіїєґ";
    private const string ArabicLetters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگٹڈڑں";
    private const string EthiopicRows = "ሀለሐመሰረሸቀቐበቨተቸነኘኣከኸወዐዘዠየደጀገጠጨጰጸፈፐቈቘኈኰዀጐ";

    private static readonly string[] Cyrillic =
        "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - i - e u a i i e g".Split(' ');

    private static readonly string[] Arabic =
        "a b t s j h kh d z r z s sh s d t z a gh f k k l m n h w i - p ch zh g t d r n".Split(' ');

    private static readonly string[] Ethiopic =
        "h l h m s r sh k k b v t ch n n a k k w a z zh y d j g t ch p ts f p k k h k h g".Split(' ');

    /// <summary>The room that the skeleton of a word may need.</summary>
    public static int LongestOf(int letters) => letters * 2;

    /// <summary>Writes the skeleton of one folded word.</summary>
    /// <returns>Its length; a word of vowels keeps one.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        Span<char> latin = word.Length <= 128 ? stackalloc char[word.Length * 2] : new char[word.Length * 2];
        var length = Spell(word, latin);
        latin = latin[..length];
        var written = 0;
        for (var i = 0; i < latin.Length; i++)
        {
            var sound = Sound(latin, ref i);
            if (sound == Vowel && written > 0)
                continue;
            if (sound == Vowel)
                sound = 'a';
            if (written == 0 || into[written - 1] != sound)
                into[written++] = sound;
        }
        return written;
    }

    private const char Vowel = '\0';

    private static char Sound(ReadOnlySpan<char> latin, ref int i)
    {
        var c = latin[i];
        if (i + 1 < latin.Length && latin[i + 1] == 'h')
        {
            var pair = c switch { 's' => 'S', 'c' => 'C', 'z' => 'Z', 'k' => 'h', 'g' => 'g', 't' => 't', 'd' => 'd', _ => Vowel };
            if (pair != Vowel)
            {
                i++;
                return pair;
            }
        }
        return c switch
        {
            'q' or 'c' => 'k',
            'x' => 'h',
            'j' => 'Z',
            'a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'v' or 'y' => Vowel,
            _ => c,
        };
    }

    private static int Spell(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 128)
            {
                into[length++] = c;
                continue;
            }
            var letters = Letters(c);
            letters.CopyTo(into[length..]);
            length += letters.Length;
        }
        return length;
    }

    private static ReadOnlySpan<char> Letters(char c) => c switch
    {
        >= '\u0400' and <= '\u04FF' => Of(c, CyrillicLetters, Cyrillic),
        >= '\u0600' and <= '\u06FF' => Of(c, ArabicLetters, Arabic),
        >= '\u1200' and <= '\u137F' => Of((char)(c & ~7), EthiopicRowStarts, Ethiopic),
        _ => [],
    };

    // A row of the syllabary holds one consonant with each vowel; ኣ stands for its row since the first of it is folded to it.
    private static readonly string EthiopicRowStarts = string.Create(EthiopicRows.Length, EthiopicRows, static (into, rows) =>
    {
        for (var i = 0; i < rows.Length; i++)
            into[i] = (char)(rows[i] & ~7);
    });

    private static ReadOnlySpan<char> Of(char c, string letters, string[] sounds)
    {
        var at = letters.IndexOf(c, StringComparison.Ordinal);
        return at < 0 || sounds[at] == "-" ? [] : sounds[at];
    }
}
