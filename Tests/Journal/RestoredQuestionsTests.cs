using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Journal;

/// <summary>A question that was taken back by deleting does not come back by a restore.</summary>
public sealed class RestoredQuestionsTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_deleted_after_the_backup_has_asked_nothing(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres);
        await CommitAsync(house, "SM1", "anna", turn => turn with { Question = QuestionOf(house, "anna") });
        await CommitAsync(house, "SM2", "omar", turn => turn with { Question = QuestionOf(house, "omar") });
        await house.BackUpAsync();
        await CommitAsync(house, "SM3", "anna", turn => turn with { Effects = [new Effect.Forget()], QuestionMarks = ["mark of anna"] });

        await house.RestoreAsync();

        Assert.Equal(Some.Bytes("omar"), Assert.Single((await house.Store.AlikeQuestionsAsync("namsos", 1, TestContext.Current.CancellationToken)).Single().SealedWords));
    }

    private static NewQuestion QuestionOf(RestoreHouse house, string person) =>
        new("2026-09", "alike", $"mark of {person}", [], "so", OsloDay.Of(house.Clock.GetUtcNow()), Some.Bytes(person));

    private static async Task CommitAsync(RestoreHouse house, string message, string person, Func<TurnRecord, TurnRecord> change) => Assert.Equal(
        CommitOutcome.Committed, await house.Store.CommitAsync(change(Some.Turn(message, Some.Conversation(person), house.Clock.GetUtcNow())), TestContext.Current.CancellationToken));
}
