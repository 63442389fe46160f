using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>How often the best of the twelve is right on the first words of news sentences, without a prior: the mean over the languages.</summary>
public sealed class LanguageAccuracyTests
{
    private static readonly Lazy<LanguageDetector> AsServed = new(() =>
    {
        // As the service trains it: the shipped texts and the example questions.
        var lines = Twelve.Texts.ToDictionary(entry => entry.Key, entry => entry.Value.ToList());
        foreach (var (tag, questions) in NationalContent.QuestionsOf(ShippedKnowledge.Knowledge.Content.National.Answers).SelectMany(topic => topic.Value))
        {
            foreach (var question in questions)
            {
                var romanised = Twelve.Get(tag).Script != Script.Latin && Scripts.Of(question) == Script.Latin;
                lines[romanised ? tag + ".latin" : tag].Add(question);
            }
        }
        return LanguageDetector.Train(lines.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value), Twelve.Languages, CancellationToken.None);
    });

    [Theory]
    [InlineData("ntrex_w1", 84.0, 70)]
    [InlineData("ntrex_w2", 94.0, 88)]
    [InlineData("ntrex_w3", 97.5, 94)]
    [InlineData("ntrex_w5", 99.0, 97)]
    public void The_first_words_of_a_news_sentence_tell_its_language(string set, double mean, double worst)
    {
        var shares = Rows(set).GroupBy(row => row.Language).ToDictionary(
            group => group.Key, group => 100.0 * group.Count(row => AsServed.Value.Guess(row.Text, null).Language?.Tag == row.Language) / group.Count());

        Assert.Equal(12, shares.Count);
        Assert.True(shares.Values.Average() >= mean && shares.Values.Min() >= worst,
            $"{set}: mean {shares.Values.Average():f2}; " + string.Join(' ', shares.Select(share => $"{share.Key} {share.Value:f1}")));
    }

    private static IEnumerable<(string Language, string Text)> Rows(string set) =>
        File.ReadLines(Path.Combine(Repository.Root, "Tests", "Data", "language-id", "ntrex.test.tsv")).Select(line => line.Split('\t')).Where(cells => cells[1] == set).Select(cells => (cells[0], cells[2]));
}
