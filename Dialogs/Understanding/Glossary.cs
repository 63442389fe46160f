using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Norwegian words from letters and offices that are explained when somebody asks for one by itself: "vedtak", "vedtkaet?", "what is egenandel".</summary>
public sealed class Glossary
{
    private const int LongestMessage = 120;
    private const int ShortestForgiven = 5;
    private const int LongWord = 9;

    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenSet<string> _asks;

    /// <summary>Takes in the words.</summary>
    /// <param name="forms">Each word with the forms in which it is texted; the word itself is one of them.</param>
    /// <param name="asks">Words of all languages that stand around a word one asks for: "what", "is", "betyr".</param>
    public Glossary(IReadOnlyDictionary<string, IReadOnlyList<string>> forms, IEnumerable<string> asks)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, own) in forms.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            foreach (var form in own.Prepend(word)) words.TryAdd(TextNormalizer.Fold(form), word);
        words.Remove("");
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _asks = asks.SelectMany(ask => TextNormalizer.Fold(ask).Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>No words.</summary>
    public static Glossary Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>(), []);

    /// <summary>The word a message asks for, or null. Nothing else may stand in the message but words of asking; one slip of the finger is
    /// forgiven from five letters on, two from nine, where they lead to one word only.</summary>
    /// <param name="text">The message.</param>
    public string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_words.Count == 0 || text.Length > LongestMessage) return null;
        var folded = TextNormalizer.Fold(text);
        if (_words.TryGetValue(folded, out var whole)) return whole;
        var words = folded.Split(' ').AsSpan();
        while (words.Length > 1 && _asks.Contains(words[0])) words = words[1..];
        while (words.Length > 1 && _asks.Contains(words[^1])) words = words[..^1];
        var asked = string.Join(' ', words);
        return _words.TryGetValue(asked, out var found) ? found : Nearest(asked);
    }

    private string? Nearest(string asked)
    {
        if (asked.Length < ShortestForgiven) return null;
        var most = asked.Length >= LongWord ? 2 : 1;
        string? nearest = null;
        foreach (var (form, word) in _words)
        {
            if (form.Length < ShortestForgiven || form[0] != asked[0]) continue;
            var distance = EditDistance.Between(asked, form, most);
            if (distance > most || word == nearest) continue;
            if (distance == most && nearest is not null) return null;
            (nearest, most) = (word, distance);
        }
        return nearest;
    }
}
