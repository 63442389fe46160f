namespace ChatBot.Dialogs.Understanding;

/// <summary>Which topic a message is an example question of, word for word. What staff have written down is no matter of statistics.</summary>
internal sealed class ExampleTopics
{
    private const string AnyLanguage = "";
    private const string Several = "";

    private readonly Dictionary<(string Tag, string Text), string> _topics = [];

    /// <summary>Gathers the example questions; one that stands under several topics belongs to none.</summary>
    public ExampleTopics(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        foreach (var (topic, byLanguage) in questions)
        {
            foreach (var (tag, lines) in byLanguage)
            {
                foreach (var text in lines.Select(TextNormalizer.Fold))
                {
                    Add(tag, text, topic);
                    Add(AnyLanguage, text, topic);
                }
            }
        }
    }

    /// <summary>The topic of which a message is an example in a language, else in any; or null.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="tag">The tag of its language; null when it has none.</param>
    public string? Find(string folded, string? tag)
    {
        var topic = (tag is null ? null : _topics.GetValueOrDefault((tag, folded))) ?? _topics.GetValueOrDefault((AnyLanguage, folded));
        return topic is null or Several ? null : topic;
    }

    private void Add(string tag, string text, string topic)
    {
        if (!_topics.TryAdd((tag, text), topic) && _topics[(tag, text)] != topic) _topics[(tag, text)] = Several;
    }
}
