using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Which letters count as the same when messages are compared.</summary>
internal static class LetterFolds
{
    private const char LatinFrom = '\u00C0', LatinTo = '\u024F', MoreLatinFrom = '\u1E00', MoreLatinTo = '\u1EFF';

    private static readonly char[] Latin = Bases(LatinFrom, LatinTo);
    private static readonly char[] MoreLatin = Bases(MoreLatinFrom, MoreLatinTo);

    /// <summary>Marks and letters that carry nothing for comparison: Latin combining marks, Arabic vowel signs and tatweel.</summary>
    public static bool IsDropped(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640'
        or (>= '\uFE00' and <= '\uFE0F') or '\u20E3';

    /// <summary>The folded letter; a second one for ligatures, otherwise '\0'.</summary>
    /// <param name="c">A letter in lower case.</param>
    public static (char First, char Second) Of(char c) => c switch
    {
        'æ' => ('a', 'e'),
        'œ' => ('o', 'e'),
        'ß' => ('s', 's'),
        >= LatinFrom and <= LatinTo => (Latin[c - LatinFrom], '\0'),
        >= MoreLatinFrom and <= MoreLatinTo => (MoreLatin[c - MoreLatinFrom], '\0'),
        >= '\u0400' and <= '\u04FF' => (Cyrillic(c), '\0'),
        >= '\u0600' and <= '\u06FF' => (Arabic(c), '\0'),
        >= '\u1200' and <= '\u137F' => (Ethiopic(c), '\0'),
        _ => (c, '\0'),
    };

    /// <summary>Puts Cyrillic letters where a Latin look-alike was typed in a Cyrillic word: phones without і write i.</summary>
    public static void RepairMixedScripts(Span<char> word)
    {
        int cyrillic = 0, latin = 0;
        foreach (var c in word)
        {
            if (c is >= '\u0400' and <= '\u04FF')
                cyrillic++;
            else if (char.IsAsciiLetter(c))
                latin++;
        }
        if (cyrillic == 0 || latin == 0 || latin > cyrillic)
            return;
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = word[i] switch
            {
                'a' => 'а',
                'c' => 'с',
                'e' => 'е',
                'i' => 'і',
                'o' => 'о',
                'p' => 'р',
                'x' => 'х',
                'y' => 'у',
                var other => other,
            };
        }
    }

    private static char Cyrillic(char c) => c switch
    {
        'ё' => 'е',
        'ґ' => 'г',
        _ => c,
    };

    // Persian, Urdu and Sorani letters are often typed on an Arabic keyboard, and the other way round.
    private static char Arabic(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' or 'ێ' or 'ے' or 'ۓ' or 'ې' => 'ي',
        'ک' or 'ڪ' => 'ك',
        'ة' or 'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۂ' or 'ۃ' => 'ه',
        'ؤ' or 'ۆ' or 'ۇ' => 'و',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        _ => c,
    };

    private static char Ethiopic(char c) => c switch
    {
        >= '\u1220' and <= '\u1227' => (char)(c + 0x10),        // ሠ as ሰ
        >= '\u1340' and <= '\u1347' => (char)(c - 0x08),        // ፀ as ጸ
        >= '\u1280' and <= '\u1287' => (char)(c - 0x70),        // ኀ as ሐ
        '\u12A0' => '\u12A3',                                  // አ as ኣ
        _ => c,
    };

    private static char[] Bases(char from, char to)
    {
        var bases = new char[to - from + 1];
        for (var c = from; c <= to; c++)
        {
            var first = c.ToString().Normalize(NormalizationForm.FormD)[0];
            bases[c - from] = char.ToLowerInvariant(first) switch
            {
                'ø' => 'o',
                'ł' => 'l',
                'đ' or 'ð' => 'd',
                'ı' => 'i',
                'ŋ' => 'n',
                var other => other,
            };
        }
        return bases;
    }
}
