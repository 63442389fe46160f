namespace ChatBot.Dialogs.Understanding;

/// <summary>How often each word stands in the texts of one language, spelt as phones may spell it too.</summary>
/// <param name="tag">The language.</param>
/// <param name="script">The script of the texts.</param>
internal sealed class WordCounts(string tag, Script script)
{
    private const float RespeltWeight = 0.5f;
    private const int TermFrom = 4, Unmistakable = 7, LoanFrom = 5;
    private const float TermShare = 0.003f, LoanShare = 0.25f;

    private readonly Dictionary<string, float> _words = new(StringComparer.Ordinal);

    public string Tag => tag;

    public IReadOnlyDictionary<string, float> Words => _words;

    /// <summary>Counts the words of a text that are in this script.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        var counts = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.Split(' '))
        {
            if (Scripts.Of(words[range]) == script)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, words[range], out _)++;
        }
    }

    /// <summary>Counts each word once more as it is typed without diacritics or on an Arabic keyboard, where that differs.</summary>
    public void Respell()
    {
        foreach (var (word, times) in _words.ToList())
        {
            var respelt = script switch
            {
                Script.Latin => TextNormalizer.Fold(word),
                Script.Arabic when tag != "ar" => ArabicKeyboard(word),
                _ => word,
            };
            if (respelt != word)
                Count(respelt, script == Script.Arabic ? times : times * RespeltWeight);
            // Where a keyboard has no ە, Sorani is typed with ه or with ة, at any place in a word.
            if (tag == "ckb" && respelt.Contains('ه', StringComparison.Ordinal))
                Count(respelt.Replace('ه', 'ة'), times * RespeltWeight);
        }
    }

    /// <summary>Counts Norwegian terms, which stand in texts of every language, for Norwegian: "norskkurs" alone is Norwegian, and says nothing
    /// for Urdu, however many lines of Urdu have it. A short word is a Norwegian term only where Norwegian has it more often.</summary>
    public void LevelTerms(WordCounts norwegian) =>
        Level([norwegian], TermFrom, TermShare, (word, share, own) => word.Length >= Unmistakable || share >= own);

    /// <summary>Counts long words that other languages have no more than a little: "course" in a line of Urdu in Latin letters.</summary>
    public void LevelLoans(IEnumerable<WordCounts> others) => Level(others, LoanFrom, LoanShare, (_, _, _) => true);

    private void Level(IEnumerable<WordCounts> others, int from, float part, Func<string, float, float, bool> isTheirs)
    {
        var own = _words.Values.Sum();
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var other in others)
        {
            var all = other._words.Values.Sum();
            foreach (var (word, times) in other._words)
            {
                if (word.Length >= from && _words.TryGetValue(word, out var here) && isTheirs(word, times / all, here / own))
                    shares[word] = Math.Max(shares.GetValueOrDefault(word), times / all);
            }
        }
        foreach (var (word, share) in shares)
            _words[word] = Math.Min(_words[word], part * share * own);
    }

    private void Count(string word, float times)
    {
        _words.TryGetValue(word, out var before);
        _words[word] = before + times;
    }

    private static string ArabicKeyboard(string word) => string.Create(word.Length, word, static (into, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            into[i] = from[i] switch
            {
                'ی' or 'ێ' or 'ې' => 'ي',
                'ے' => 'ي',
                'ک' => 'ك',
                'ە' or 'ہ' or 'ھ' => 'ه',
                'ۆ' => 'و',
                'ڕ' => 'ر',
                'ڵ' => 'ل',
                var other => other,
            };
        }
    });
}
