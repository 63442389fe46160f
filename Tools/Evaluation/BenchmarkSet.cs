using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools.Evaluation;

/// <summary>A training set made of a file of labelled messages, in place of the resources.</summary>
internal static class BenchmarkSet
{
    /// <summary>The set. The languages and the texts for telling them apart are the resources'.</summary>
    /// <param name="rows">The labelled messages.</param>
    /// <param name="national">The resources.</param>
    public static TrainingSet Of(IReadOnlyList<Labelled> rows, NationalContent national)
    {
        // What a topic is called is an example of it, as a title is in our own content.
        var names = rows.Where(row => row.Topic != TrainingSet.Outside).Select(row => row with { Text = InWords(row.Topic) }).Distinct();
        return new(
            national.Languages.All, ByTopic(rows), new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>(),
            new HashSet<string>(), national.LanguageTexts)
        {
            Texts = ByTopic(names),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> ByTopic(IEnumerable<Labelled> rows) =>
        rows.GroupBy(row => row.Topic, StringComparer.Ordinal).ToDictionary(
            topic => topic.Key,
            topic => (IReadOnlyDictionary<string, IReadOnlyList<string>>)topic.GroupBy(row => row.Language, StringComparer.Ordinal)
                .ToDictionary(language => language.Key, language => (IReadOnlyList<string>)[.. language.Select(row => row.Text)], StringComparer.Ordinal),
            StringComparer.Ordinal);

    // "RateBook", "card_arrival", "weather/find"
    private static string InWords(string topic) =>
        string.Concat(topic.Select((c, i) => !char.IsLetterOrDigit(c) ? " " : i > 0 && char.IsUpper(c) && char.IsLower(topic[i - 1]) ? $" {c}" : c.ToString()));
}
