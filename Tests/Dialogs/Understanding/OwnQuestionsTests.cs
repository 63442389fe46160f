using ChatBot.Tests.Support;
using ChatBot.Tools.Evaluation;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>What the shipped content understands of messages that it was never trained on.</summary>
public sealed class OwnQuestionsTests
{
    private static readonly Lazy<IReadOnlyList<Judged>> Questions = new(() => Read("own-questions"));
    private static readonly Lazy<IReadOnlyList<Judged>> Cries = new(() => Read("danger"));
    private static readonly Lazy<IReadOnlyList<Judged>> LookAlikes = new(() => Read("look-alikes"));

    public static TheoryData<string> Tags => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Fact]
    public void Every_topic_is_asked_for_at_least_twenty_times_over_the_languages()
    {
        var asked = Questions.Value.CountBy(row => row.Row.Topic).ToDictionary();

        Assert.All(ShippedKnowledge.Knowledge.Content.Topics.All, topic => Assert.True(asked.GetValueOrDefault(topic.Id) >= 20, topic.Id));
    }

    [Fact]
    public void The_right_topic_is_first_in_nine_of_ten_and_among_the_first_three_in_nearly_all()
    {
        var figures = Figures.Of(Questions.Value);

        Assert.True(figures is { Top1: >= 0.92, Top3: >= 0.98, LanguageAccuracy: >= 0.975 }, $"{figures}");
    }

    [Fact]
    public void What_is_answered_is_right_and_most_messages_are_answered()
    {
        var figures = Figures.Of(Questions.Value);

        Assert.True(figures is { AnsweredPrecision: >= 0.96, Answered: >= 0.75 }, $"{figures}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_language_is_left_behind(string tag)
    {
        var figures = Figures.Of([.. Questions.Value.Where(row => row.Row.Language == tag)]);

        Assert.True(figures is { Top1: >= 0.86, Top3: >= 0.95, AnsweredPrecision: >= 0.94 }, $"{figures}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Of_the_cries_among_the_questions_hardly_one_is_missed(string tag)
    {
        var missed = Questions.Value.Where(row => row.Row.Language == tag && row.DangerIsMissed).Select(row => row.Row.Text).ToList();

        Assert.True(missed.Count <= 1, string.Join('\n', missed));
    }

    [Fact]
    public void Hardly_an_ordinary_question_is_taken_for_danger()
    {
        var alarms = Questions.Value.Where(row => row.IsFalseAlarm).Select(row => row.Row.Text).ToList();

        Assert.True(alarms.Count <= 0.01 * Questions.Value.Count, string.Join('\n', alarms));
    }

    private static IReadOnlyList<Judged> Read(string folder)
    {
        var files = new DirectoryInfo(Path.Combine(Repository.Root, "Tests", "Data", folder)).GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal);
        return [.. LabelledFile.Read(files, needsTopic: true).AsParallel().AsOrdered().Select(row => Judged.Of(row, ShippedKnowledge.Knowledge.Understanding, knowsDanger: true))];
    }
}
