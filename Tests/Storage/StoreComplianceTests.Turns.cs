using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task A_new_message_of_an_unknown_person_finds_nothing()
    {
        var opening = await OpenAsync();

        Assert.Null(opening.Handled);
        Assert.Null(opening.SealedState);
        Assert.Null(opening.StatePerson);
        Assert.Equal(0, opening.Version);
        Assert.Equal(ChatBot.Dialogs.Conversation.PersonStanding.Unknown, opening.Standing);
        Assert.Equal(default, opening.Recent);
        Assert.Equal(0, opening.SpentTodayMicros);
    }

    [Fact]
    public async Task A_message_handled_with_an_inline_reply_is_found_with_it()
    {
        await CommitAsync(Some.Turn("SM1", state: "s", inline: Some.Inline("t1")));

        var handled = (await OpenAsync("SM1")).Handled!;

        Assert.Equal(ReplyOwner.Inline, handled.Owner);
        Assert.Equal("t1", handled.InlineToken);
        Assert.Equal(Some.Bytes("reply"), handled.SealedReply);
        Assert.False(handled.Confirmed);
    }

    [Theory]
    [InlineData(false, ReplyOwner.None)]
    [InlineData(true, ReplyOwner.Outbox)]
    public async Task A_message_handled_otherwise_says_who_owns_its_reply(bool sends, object owner)
    {
        await CommitAsync(Some.Turn("SM1", outbox: sends ? [Some.Row()] : []));

        var handled = (await OpenAsync("SM1")).Handled!;

        Assert.Equal(owner, handled.Owner);
        Assert.Null(handled.SealedReply);
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_message()
    {
        await CommitAsync(Some.Turn("SM1"));

        var other = await Store.OpenAsync(new MessageKey("web", "SM1"), Some.Conversation(), Some.Noon, Cancellation);

        Assert.Null(other.Handled);
    }

    [Fact]
    public async Task A_message_is_handled_once()
    {
        await CommitAsync(Some.Turn("SM1", state: "first", inline: Some.Inline("t1"), cost: 5));

        var again = await Store.CommitAsync(Some.Turn("SM1", state: "second", expected: 7, inline: Some.Inline("t2"), outbox: [Some.Row()], cost: 5), Cancellation);

        Assert.Equal(CommitOutcome.AlreadyHandled, again);
        var opening = await OpenAsync("SM1");
        Assert.Equal("t1", opening.Handled!.InlineToken);
        Assert.Equal(Some.Bytes("first"), opening.SealedState);
        Assert.Equal(5, opening.SpentTodayMicros);
        Assert.Equal(0, await CountAsync("outbox"));
    }

    [Fact]
    public async Task Of_two_hundred_parallel_commits_of_one_message_one_is_recorded()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => Store.CommitAsync(Some.Turn("SM1", state: $"s{i}", inline: Some.Inline($"t{i}"), cost: 3), Cancellation), Cancellation)));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(199, outcomes.Count(outcome => outcome == CommitOutcome.AlreadyHandled));
        Assert.Equal(1, await CountAsync("inbox"));
        Assert.Equal(3, (await OpenAsync()).SpentTodayMicros);
    }

    [Fact]
    public async Task Of_fifty_parallel_turns_of_one_conversation_one_is_recorded_and_the_others_conflict()
    {
        await CommitAsync(Some.Turn("SM0", state: "start"));
        var version = (await OpenAsync()).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => Task.Run(
            () => Store.CommitAsync(Some.Turn($"SM{i}", expected: version, state: $"s{i}", outbox: [Some.Row($"r{i}")]), Cancellation), Cancellation)));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(49, outcomes.Count(outcome => outcome == CommitOutcome.VersionConflict));
        Assert.Equal(2, await CountAsync("inbox"));
        Assert.Equal(1, await CountAsync("outbox"));
    }

    [Fact]
    public async Task A_turn_replaces_the_state_it_has_read()
    {
        await CommitAsync(Some.Turn("SM1", state: "one"));
        var first = await OpenAsync();
        await CommitAsync(Some.Turn("SM2", expected: first.Version, state: "two"));
        var second = await OpenAsync();

        Assert.Equal(Some.Bytes("two"), second.SealedState);
        Assert.Equal("k1:anna", second.StatePerson);
        Assert.NotEqual(first.Version, second.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_turn_that_read_an_older_state_conflicts_and_leaves_nothing(long wrong)
    {
        await CommitAsync(Some.Turn("SM1", state: "one"));

        var outcome = await Store.CommitAsync(
            Some.Turn("SM2", expected: wrong, state: "two", inline: Some.Inline(), outbox: [Some.Row()], cost: 9), Cancellation);

        Assert.Equal(CommitOutcome.VersionConflict, outcome);
        var opening = await OpenAsync("SM2");
        Assert.Null(opening.Handled);
        Assert.Equal(Some.Bytes("one"), opening.SealedState);
        Assert.Equal(0, opening.SpentTodayMicros);
        Assert.Equal(0, await CountAsync("outbox"));
    }

    [Fact]
    public async Task A_turn_that_keeps_the_state_conflicts_when_another_came_between()
    {
        await CommitAsync(Some.Turn("SM1", state: "one"));
        var version = (await OpenAsync()).Version;

        Assert.Equal(CommitOutcome.VersionConflict, await Store.CommitAsync(Some.Turn("SM2", expected: version - 1), Cancellation));
        await CommitAsync(Some.Turn("SM2", expected: version));

        Assert.Equal(version, (await OpenAsync()).Version);
    }

    [Fact]
    public async Task A_version_read_before_a_deletion_does_not_fit_the_conversation_after_it()
    {
        await CommitAsync(Some.Turn("SM1", state: "before"));
        var stale = (await OpenAsync()).Version;
        await ApplyForgetAsync("SM2", stale);
        await CommitAsync(Some.Turn("SM3", at: Some.Noon.AddSeconds(1), state: "after"));

        var outcome = await Store.CommitAsync(Some.Turn("SM4", expected: stale, state: "late"), Cancellation);

        Assert.Equal(CommitOutcome.VersionConflict, outcome);
    }

    [Fact]
    public async Task Conversations_of_other_people_and_municipalities_are_not_touched()
    {
        var elsewhere = new ConversationKey("sms", "sandefjord", ["k1:anna"]);
        await CommitAsync(Some.Turn("SM1", state: "anna"));
        await CommitAsync(Some.Turn("SM2", Some.Conversation("k1:omar"), state: "omar"));
        await CommitAsync(Some.Turn("SM3", elsewhere, state: "elsewhere"));

        Assert.Equal(Some.Bytes("anna"), (await OpenAsync()).SealedState);
        Assert.Equal(Some.Bytes("omar"), (await OpenAsync(conversation: Some.Conversation("k1:omar"))).SealedState);
        Assert.Equal(Some.Bytes("elsewhere"), (await OpenAsync(conversation: elsewhere)).SealedState);
    }

    [Fact]
    public async Task Recent_messages_are_counted_over_ten_minutes_and_a_day()
    {
        await CommitAsync(Some.Turn("SM1", at: Some.Noon.AddDays(-2)));
        await CommitAsync(Some.Turn("SM2", at: Some.Noon.AddHours(-5), danger: true));
        await CommitAsync(Some.Turn("SM3", at: Some.Noon.AddMinutes(-9), danger: true));
        await CommitAsync(Some.Turn("SM4", at: Some.Noon.AddMinutes(-1)));

        var opening = await OpenAsync();

        Assert.Equal(new RecentUse(2, 1, 3) { DangerRemembered = 2 }, opening.Recent);
        Assert.Equal(4, opening.Standing.Messages);
        Assert.Equal(Some.Noon.AddMinutes(-1), opening.Standing.LastMessageAt);
    }

    [Fact]
    public async Task Spending_is_added_up_by_municipality_and_day_in_Oslo()
    {
        var beforeMidnight = new DateTimeOffset(2026, 9, 1, 21, 59, 0, TimeSpan.Zero);
        var afterMidnight = beforeMidnight.AddMinutes(2);
        await CommitAsync(Some.Turn("SM1", at: beforeMidnight, cost: 100));
        await CommitAsync(Some.Turn("SM2", at: beforeMidnight, cost: 20));
        await CommitAsync(Some.Turn("SM3", at: afterMidnight, cost: 3));
        await CommitAsync(Some.Turn("SM4", new ConversationKey("sms", "sandefjord", ["k1:anna"]), at: afterMidnight, cost: 5_000));

        Assert.Equal(120, (await OpenAsync(now: beforeMidnight)).SpentTodayMicros);
        Assert.Equal(3, (await OpenAsync(now: afterMidnight)).SpentTodayMicros);
    }

    [Fact]
    public async Task What_was_committed_survives_a_crash_and_what_was_not_leaves_nothing()
    {
        await CommitAsync(Some.Turn("SM1", state: "kept", inline: Some.Inline("t1")));
        var doomed = Database.WriteAsync(
            async session =>
            {
                await TurnCommit.RunAsync(session, Some.Turn("SM2", Some.Conversation("k1:omar"), state: "lost", outbox: [Some.Row()]));
                await CrashAsync(session);
                return true;
            },
            Cancellation);
        await Task.WhenAny(doomed);
        _ = doomed.Exception;

        await using var after = StoreAfterCrash();
        var kept = await after.OpenAsync(Some.Message("SM1"), Some.Conversation(), Some.Noon, Cancellation);
        var lost = await after.OpenAsync(Some.Message("SM2"), Some.Conversation("k1:omar"), Some.Noon, Cancellation);

        Assert.Equal("t1", kept.Handled!.InlineToken);
        Assert.Equal(Some.Bytes("kept"), kept.SealedState);
        Assert.Null(lost.Handled);
        Assert.Null(lost.SealedState);
        Assert.Empty(await after.ClaimAsync(9, TimeSpan.FromMinutes(2), "me", Some.Noon, Cancellation));
        Assert.Equal(CommitOutcome.Committed, await after.CommitAsync(Some.Turn("SM2", Some.Conversation("k1:omar"), state: "s"), Cancellation));
    }

    [Fact]
    public async Task A_unit_that_fails_gets_its_own_exception_and_the_others_are_recorded()
    {
        var units = Enumerable.Range(0, 40).Select(i => Task.Run(
            () => Database.WriteAsync(
                async session =>
                {
                    await TurnCommit.RunAsync(session, Some.Turn($"SM{i}", Some.Conversation($"k1:p{i}"), state: "s"));
                    return i % 10 == 7 ? throw new InvalidTimeZoneException($"unit {i}") : i;
                },
                Cancellation),
            Cancellation)).ToArray();

        for (var i = 0; i < units.Length; i++)
        {
            if (i % 10 == 7)
                Assert.Equal($"unit {i}", (await Assert.ThrowsAsync<InvalidTimeZoneException>(() => units[i])).Message);
            else
                Assert.Equal(i, await units[i]);
        }
        Assert.Equal(36, await CountAsync("inbox"));
        Assert.Equal(36, await CountAsync("conversation"));
    }

    [Fact]
    public async Task Work_cancelled_before_it_begins_is_never_done()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Some.Turn("SM1"), new CancellationToken(canceled: true)));

        Assert.Null((await OpenAsync("SM1")).Handled);
    }

    [Fact]
    public async Task A_running_store_is_ready() => Assert.True(await Store.IsReadyAsync(Cancellation));

    private async Task ApplyForgetAsync(string message, long expected) =>
        await CommitAsync(Some.Turn(message, expected: expected, effects: [new ChatBot.Dialogs.Conversation.Effect.Forget()]));
}
