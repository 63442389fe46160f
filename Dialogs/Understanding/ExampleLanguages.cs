namespace ChatBot.Dialogs.Understanding;

/// <summary>In which languages a message stands word for word among the example questions and the command words. It settles what statistics
/// cannot: the language of one word.</summary>
public sealed class ExampleLanguages
{
    private readonly ExampleTexts _texts;
    private readonly Dictionary<string, List<string>> _words = new(StringComparer.Ordinal);

    internal ExampleLanguages(ExampleTexts texts, IReadOnlyList<WordList> words)
    {
        _texts = texts;
        foreach (var list in words)
        {
            foreach (var word in list.Commands.Values.SelectMany(command => command))
            {
                var key = TextNormalizer.Fold(word);
                if (!_words.TryGetValue(key, out var tags)) _words[key] = tags = [];
                if (!tags.Contains(list.Language)) tags.Add(list.Language);
            }
        }
    }

    /// <summary>The tags of the languages, in no particular order; none for a message that is no example.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        var folded = TextNormalizer.Fold(text);
        var languages = _texts.LanguagesOf(folded);
        var commands = _words.GetValueOrDefault(folded, []);
        return languages == 0 ? commands : [.. _texts.Tags.Where((_, i) => (languages >> i & 1) != 0).Union(commands)];
    }
}
