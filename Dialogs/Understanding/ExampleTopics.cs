namespace ChatBot.Dialogs.Understanding;

/// <summary>Which topic a message is an example question of, word for word. What staff have written down is no matter of statistics.</summary>
internal sealed class ExampleTopics
{
    private const string Several = "";

    private readonly Dictionary<string, string> _topics = new(StringComparer.Ordinal);

    /// <summary>Gathers the example questions; one that stands under several topics belongs to none.</summary>
    public ExampleTopics(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        foreach (var (topic, byLanguage) in questions)
        {
            foreach (var question in byLanguage.Values.SelectMany(lines => lines))
            {
                var key = TextNormalizer.Fold(question);
                if (!_topics.TryAdd(key, topic) && _topics[key] != topic) _topics[key] = Several;
            }
        }
    }

    /// <summary>The topic, or null.</summary>
    public string? Find(string text) => _topics.TryGetValue(TextNormalizer.Fold(text), out var topic) && topic != Several ? topic : null;
}
