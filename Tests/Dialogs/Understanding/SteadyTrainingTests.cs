using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;
using ChatBot.Tools.Evaluation;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>A question that staff add or take away changes what it is about, and leaves the rest as it was.</summary>
public sealed class SteadyTrainingTests
{
    private const int Fewer = 5;

    [Fact]
    public void Five_questions_fewer_change_hardly_an_answer_to_other_messages()
    {
        var (national, _) = NationalContent.Read(ContentFolder.Read(Repository.Resources));
        var set = TrainingTexts.Of(national!, []);
        var less = TrainedUnderstanding.Train(set with { Questions = Without(set.Questions) }, CancellationToken.None);
        var rows = Rows("own-questions").Concat(Rows("danger")).Concat(Rows("look-alikes")).ToList();

        var changed = rows.AsParallel().AsOrdered()
            .Where(row => AnswerOf(Judged.Of(row, ShippedKnowledge.Knowledge.Understanding, knowsDanger: true)) != AnswerOf(Judged.Of(row, less, knowsDanger: true)))
            .Select(row => $"{row.Language} {row.Text}").ToList();

        // Dealt anew for each training, the order of the texts alone changed one answer in eighteen.
        Assert.True(changed.Count <= 0.005 * rows.Count, $"{changed.Count} of {rows.Count}\n{string.Join('\n', changed)}");
    }

    [Fact]
    public void A_text_keeps_its_place_among_the_others_when_one_is_taken_away()
    {
        uint[] keys = [.. Enumerable.Range(0, 200).Select(i => FixedRandom.KeyOf<uint>([(uint)i]))];
        uint[] fewer = [.. keys[..70], .. keys[71..]];

        var before = FixedRandom.Order(keys, 2).Where(i => i != 70).Select(i => keys[i]);

        Assert.Equal(before, FixedRandom.Order(fewer, 2).Select(i => fewer[i]));
    }

    [Fact]
    public void Each_round_has_an_order_and_numbers_of_its_own()
    {
        uint[] keys = [.. Enumerable.Range(0, 200).Select(i => FixedRandom.KeyOf<uint>([(uint)i]))];

        Assert.NotEqual(FixedRandom.Order(keys, 0), FixedRandom.Order(keys, 1));
        Assert.NotEqual(Enumerable.Range(0, 200), FixedRandom.Order(keys, 0));
        Assert.Equal(Enumerable.Range(0, 200), FixedRandom.Order(keys, 0).Order());
        Assert.NotEqual(FixedRandom.Of(keys[0], 0).Next(), FixedRandom.Of(keys[0], 1).Next());
        Assert.NotEqual(FixedRandom.Of(keys[0], 0).Next(), FixedRandom.Of(keys[1], 0).Next());
    }

    private static string AnswerOf(Judged judged) => judged.IsAnswered && judged.Topics.Count > 0 ? judged.Topics[0] : "";

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Without(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        var left = questions.ToDictionary(StringComparer.Ordinal);
        foreach (var (topic, byTag) in questions.OrderBy(own => own.Key, StringComparer.Ordinal).Where((_, i) => i % (questions.Count / Fewer) == 1).Take(Fewer))
        {
            var tag = byTag.Keys.Order(StringComparer.Ordinal).ElementAt(topic.Length % byTag.Count);
            left[topic] = new Dictionary<string, IReadOnlyList<string>>(byTag) { [tag] = [.. byTag[tag].Where((_, i) => i != 3)] };
        }
        return left;
    }

    private static IReadOnlyList<Labelled> Rows(string folder) =>
        LabelledFile.Read(new DirectoryInfo(Path.Combine(Repository.Root, "Tests", "Data", folder)).GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal), needsTopic: true);
}
