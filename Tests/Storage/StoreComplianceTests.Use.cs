using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private const string September = "2026-09";

    [Fact]
    public async Task A_turn_is_counted_by_language_and_by_topic_and_never_by_both_at_once()
    {
        await UseAsync("SM1", Use("ti", "norwegian-price") with { IsNewcomer = true, IsNewTopic = true, OutOfHours = true, Segments = 2 });
        await UseAsync("SM2", Use("ti", "norwegian-price") with { Segments = 3 }, cost: 1_650_000);
        await UseAsync("SM3", Use("ti", null, UseOutcome.Unanswered));

        var rows = (await Store.UseAsync("namsos", September, Cancellation)).OrderBy(row => row.Kind).ToList();

        Assert.Equal([((long)UseKind.Language, "ti", 3L, 1L, 2L, 1L, 1L, 5L), ((long)UseKind.Topic, "norwegian-price", 2L, 1L, 2L, 0L, 1L, 5L)],
            rows.Select(row => (row.Kind, row.Name, row.Messages, row.People, row.Answered, row.Unanswered, row.Closed, row.Segments)));
        Assert.Equal([1_650_000, 1_650_000], rows.Select(row => row.Micros));
        Assert.Empty(await Store.UseAsync("sandefjord", September, Cancellation));
    }

    [Fact]
    public async Task Of_a_message_about_safety_only_the_year_is_kept()
    {
        await UseAsync("SM1", UseCount.OfSafety(September));
        await UseAsync("SM2", UseCount.OfSafety("2026-10"));

        var row = Assert.Single(await Store.UseAsync("namsos", "2026", Cancellation));

        Assert.Equal(("2026", (long)UseKind.Safety, "", "", 2L, 0L), (row.Month, row.Kind, row.Name, row.Channel, row.Messages, row.Closed));
    }

    [Fact]
    public async Task A_turn_that_was_handled_before_is_not_counted_twice()
    {
        await UseAsync("SM1", Use("nb", "norwegian-price"));

        Assert.Equal(CommitOutcome.AlreadyHandled, await Store.CommitAsync(Some.Turn("SM1") with { Use = Use("nb", "norwegian-price"), Question = Unanswered("k1:anna") }, Cancellation));

        Assert.Equal([1L, 1L], (await Store.UseAsync("namsos", September, Cancellation)).Select(row => row.Messages));
        Assert.Equal(0, await CountAsync("unanswered_question"));
    }

    [Fact]
    public async Task Turns_at_the_same_time_are_all_counted()
    {
        string[] topics = ["doctor", "norwegian-price", "find-work"];

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(
            () => CommitAsync(Some.Turn($"SM{i}", Some.Conversation($"k1:{i}"), cost: 1) with { Use = Use(i % 2 == 0 ? "nb" : "so", topics[i % 3]) }), Cancellation)));

        var rows = await Store.UseAsync("namsos", September, Cancellation);
        Assert.Equal([15L, 15L], rows.Where(row => row.Kind == (int)UseKind.Language).Select(row => row.Messages));
        Assert.Equal([10L, 10L, 10L], rows.Where(row => row.Kind == (int)UseKind.Topic).Select(row => row.Messages));
        Assert.Equal(30, await ValueAsync<long>("select cast((select coalesce(sum(micros), 0) from spend) + (select coalesce(sum(micros), 0) from spend_part) as bigint)"));
    }

    [Fact]
    public async Task A_question_is_told_of_when_five_different_people_have_asked_alike()
    {
        foreach (var person in (string[])["anna", "omar", "lina", "sara"]) await AskAsync(person);
        for (var i = 0; i < 3; i++) await AskAsync("anna");
        await AskAsync("yonas", alike: "other");

        Assert.Empty(await Store.AlikeQuestionsAsync("namsos", 5, Cancellation));

        await AskAsync("yonas");

        var question = Assert.Single(await Store.AlikeQuestionsAsync("namsos", 5, Cancellation));
        Assert.Equal((September, "alike", "so", 5L, 5), (question.Month, question.Alike, question.Language, question.People, question.SealedWords.Count));
        Assert.Empty(await Store.AlikeQuestionsAsync("sandefjord", 1, Cancellation));
    }

    [Fact]
    public async Task Five_people_in_two_months_are_not_five()
    {
        foreach (var person in (string[])["anna", "omar", "lina"]) await AskAsync(person);
        foreach (var person in (string[])["anna", "omar", "lina"]) await AskAsync(person, month: "2026-10");

        Assert.Empty(await Store.AlikeQuestionsAsync("namsos", 4, Cancellation));
    }

    [Fact]
    public async Task Who_is_known_by_a_new_key_since_is_still_one_person()
    {
        await AskAsync("anna");

        await CommitAsync(Some.Turn("SM9", Rotated) with { Question = Unanswered("anna new") with { OlderMarks = ["mark of anna"] } });

        Assert.Equal("mark of anna new", await ValueAsync<string>("select mark from unanswered_question"));
    }

    [Fact]
    public async Task Forgetting_removes_what_the_person_has_asked()
    {
        foreach (var person in (string[])["anna", "omar"]) await AskAsync(person);
        await AskAsync("anna", alike: "other", month: "2026-08");

        await CommitAsync(Some.Turn("SM9", effects: [new Effect.Forget()]) with { QuestionMarks = ["mark of anna", "mark of nobody"] });

        Assert.Equal("mark of omar", await ValueAsync<string>("select mark from unanswered_question"));
    }

    [Fact]
    public async Task Questions_and_sums_are_removed_after_their_time()
    {
        await AskAsync("anna");
        await UseAsync("SM7", Use("nb", "doctor"));
        await UseAsync("SM8", UseCount.OfSafety(September));

        await SweepAsync(TimeSpan.FromDays(30));
        Assert.Equal(1, await CountAsync("unanswered_question"));
        await SweepAsync(TimeSpan.FromDays(31));
        Assert.Equal((0, 3), (await CountAsync("unanswered_question"), await CountAsync("use_count")));

        // The year of 2026 is told in all of 2027.
        await SweepAsync(new DateTimeOffset(2027, 12, 31, 0, 0, 0, TimeSpan.Zero) - Some.Noon);
        Assert.Equal(3, await CountAsync("use_count"));
        await SweepAsync(TimeSpan.FromDays(800));
        Assert.Equal(0, await CountAsync("use_count"));
    }

    [Fact]
    public async Task That_danger_was_answered_is_remembered_as_long_as_messages_are()
    {
        await CommitAsync(Some.Turn("SM1", danger: true));

        Assert.Equal(1, (await OpenAsync(now: Some.Noon.AddDays(6))).Recent.DangerRemembered);
        Assert.Equal(0, (await OpenAsync(conversation: Some.Conversation("k1:omar"))).Recent.DangerRemembered);
    }

    private static UseCount Use(string language, string? topic, UseOutcome outcome = UseOutcome.Answered) => new(September, "sms", language, topic, outcome);

    private static NewQuestion Unanswered(string person, string alike = "alike", string month = September) =>
        new(month, alike, $"mark of {person}", [], "so", new DateOnly(2026, 9, 1), Some.Bytes("words"));

    private Task UseAsync(string message, UseCount use, long cost = 0) => CommitAsync(Some.Turn(message, Some.Conversation($"k1:{message}"), cost: cost) with { Use = use with { CostMicros = cost } });

    private Task AskAsync(string person, string alike = "alike", string month = September) =>
        CommitAsync(Some.Turn(Guid.NewGuid().ToString("N"), Some.Conversation($"k1:{person}")) with { Question = Unanswered(person, alike, month) });
}
