namespace ChatBot.Dialogs.Understanding;

/// <summary>In which languages a message stands word for word among the example questions and the command words. It settles what statistics
/// cannot: the language of one word.</summary>
public sealed class ExampleLanguages
{
    private readonly Dictionary<string, List<string>> _tags = new(StringComparer.Ordinal);

    /// <summary>Gathers the example questions and the command words.</summary>
    /// <param name="questions">Topic, then language tag, then one question a line.</param>
    /// <param name="words">The words of each language.</param>
    public ExampleLanguages(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions, IReadOnlyList<WordList> words)
    {
        foreach (var (tag, lines) in questions.Values.SelectMany(byLanguage => byLanguage).OrderBy(entry => entry.Key, StringComparer.Ordinal)) Add(tag, lines);
        foreach (var list in words) Add(list.Language, list.Commands.Values.SelectMany(command => command));
    }

    private void Add(string tag, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var key = TextNormalizer.Fold(line);
            if (!_tags.TryGetValue(key, out var tags)) _tags[key] = tags = [];
            if (!tags.Contains(tag)) tags.Add(tag);
        }
    }

    /// <summary>The tags of the languages, in no particular order; none for a message that is no example.</summary>
    public IReadOnlyList<string> Of(string text) => _tags.GetValueOrDefault(TextNormalizer.Fold(text), []);
}
