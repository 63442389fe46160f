using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;
using ChatBot.Tools.Evaluation;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>Messages nobody has trained on, in twelve languages: of those about danger, health and asylum hardly one would have its words kept.</summary>
public sealed class PrivateMattersTests
{
    private static readonly Knowledge Known = ShippedKnowledge.Knowledge;

    [Fact]
    public void Of_messages_about_danger_health_and_asylum_at_most_one_in_a_hundred_would_be_kept()
    {
        var messages = Rows("danger").Concat(Rows("own-questions")).Where(row => IsPrivate(row.Topic)).ToList();

        var kept = messages.Where(WouldBeKept).Select(row => $"{row.Language} {row.Topic} {row.Text}").ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"{kept.Count} of {messages.Count} would be kept");
        Assert.True(messages.Count > 500, $"{messages.Count} messages");
        Assert.True(kept.Count <= messages.Count / 100, $"{kept.Count} of {messages.Count}\n{string.Join('\n', kept)}");
    }

    [Fact]
    public void Of_other_messages_that_are_not_understood_some_are()
    {
        var unanswered = Rows("own-questions").Where(row => !IsPrivate(row.Topic) && Read(row).Verdict == Verdict.NotUnderstood).ToList();

        var kept = unanswered.Count(WouldBeKept);

        TestContext.Current.TestOutputHelper!.WriteLine($"{kept} of {unanswered.Count} would be kept");
        Assert.True(kept >= unanswered.Count / 4, $"{kept} of {unanswered.Count}");
    }

    private static bool WouldBeKept(Labelled row) =>
        Read(row) is { Verdict: Verdict.NotUnderstood } understood && DangerCheck.Find(row.Text) is null && !PrivateMatters.AreLikely(understood, Known.Content)
        && KnownWords.Of(row.Text, row.Language, Known.Understanding) is not null;

    private static Understood Read(Labelled row) => Known.Understanding.Read(row.Text, null, "namsos");

    private static bool IsPrivate(string topic) => PrivateMatters.IsOne(topic, Known.Content) || PrivateMatters.IsOne("referral:" + topic, Known.Content);

    private static IReadOnlyList<Labelled> Rows(string folder) =>
        LabelledFile.Read(new DirectoryInfo(Path.Combine(Repository.Root, "Tests", "Data", folder)).GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal), needsTopic: true);
}
