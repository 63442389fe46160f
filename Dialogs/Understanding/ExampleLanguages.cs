namespace ChatBot.Dialogs.Understanding;

/// <summary>In which languages a message stands word for word among the example questions. It settles what statistics cannot: the language of one word.</summary>
public sealed class ExampleLanguages
{
    private readonly Dictionary<string, List<string>> _tags = new(StringComparer.Ordinal);

    /// <summary>Gathers the example questions.</summary>
    /// <param name="questions">Topic, then language tag, then one question a line.</param>
    public ExampleLanguages(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        foreach (var (tag, lines) in questions.Values.SelectMany(byLanguage => byLanguage).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var line in lines)
            {
                var key = TextNormalizer.Fold(line);
                if (!_tags.TryGetValue(key, out var tags)) _tags[key] = tags = [];
                if (!tags.Contains(tag)) tags.Add(tag);
            }
        }
    }

    /// <summary>The tags of the languages, in alphabetical order; none for a message that is no example.</summary>
    public IReadOnlyList<string> Of(string text) => _tags.GetValueOrDefault(TextNormalizer.Fold(text), []);
}
