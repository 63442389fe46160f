namespace ChatBot.Dialogs.Understanding;

/// <summary>How often each word stands in the texts of one language, spelt as phones may spell it too.</summary>
/// <param name="tag">The language.</param>
/// <param name="script">The script of the texts.</param>
internal sealed class WordCounts(string tag, Script script)
{
    private const float RespeltWeight = 0.5f;
    private const int LongLoan = 5;

    private readonly Dictionary<string, float> _words = new(StringComparer.Ordinal);

    public string Tag => tag;

    public IReadOnlyDictionary<string, float> Words => _words;

    /// <summary>Counts a text's words, and each once more as typed without diacritics or on an Arabic keyboard, where that differs.</summary>
    public void Add(string words)
    {
        foreach (var word in words.Split(' '))
        {
            if (Scripts.Of(word) != script)
                continue;
            Count(word, 1);
            var respelt = script switch
            {
                Script.Latin => TextNormalizer.Fold(word),
                Script.Arabic when tag != "ar" => ArabicKeyboard(word),
                _ => word,
            };
            if (respelt != word)
                Count(respelt, script == Script.Arabic ? 1 : RespeltWeight);
            // Where a keyboard has no ە, Sorani is typed with ه or with ة, at any place in a word.
            if (tag == "ckb" && respelt.Contains('ه', StringComparison.Ordinal))
                Count(respelt.Replace('ه', 'ة'), RespeltWeight);
        }
    }

    /// <summary>Counts long words of other languages no more often than those do: "norskkurs" and "course" inside a line of Urdu in Latin
    /// letters say nothing for Urdu, and nothing against it.</summary>
    public void LevelLoans(IEnumerable<WordCounts?> others)
    {
        var own = _words.Values.Sum();
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var other in others.OfType<WordCounts>())
        {
            var all = other._words.Values.Sum();
            foreach (var (word, times) in other._words.Where(entry => entry.Key.Length >= LongLoan && _words.ContainsKey(entry.Key)))
                shares[word] = Math.Max(shares.GetValueOrDefault(word), times / all);
        }
        foreach (var (word, share) in shares)
            _words[word] = Math.Min(_words[word], share * own);
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
