using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

/// <summary>What messages that have waited ask of a store.</summary>
public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task When_a_person_was_deleted_is_known_by_all_their_names_until_messages_from_before_are_forgotten_too()
    {
        await CommitAsync(Some.Turn("SM1", effects: [new Effect.Forget()]));

        Assert.Equal(Some.Noon, await Store.ForgottenAtAsync("namsos", Rotated.Person, Cancellation));
        Assert.Null(await Store.ForgottenAtAsync("sandefjord", ["k1:anna"], Cancellation));
        Assert.Null(await Store.ForgottenAtAsync("namsos", ["k1:omar"], Cancellation));

        await SweepAsync(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await Store.ForgottenAtAsync("namsos", ["k1:anna"], Cancellation));
        await SweepAsync(TimeSpan.FromDays(30));
        Assert.Null(await Store.ForgottenAtAsync("namsos", ["k1:anna"], Cancellation));
        Assert.Equal(0, await CountAsync("deletion_mark"));
    }

    [Fact]
    public async Task Of_two_deletions_the_later_counts_in_whichever_order_they_are_recorded()
    {
        await CommitAsync(Some.Turn("SM1", at: Some.Noon.AddHours(2), effects: [new Effect.Forget()]));
        await CommitAsync(Some.Turn("SM2", at: Some.Noon.AddHours(1), effects: [new Effect.Forget()]));

        Assert.Equal(Some.Noon.AddHours(2), await Store.ForgottenAtAsync("namsos", ["k1:anna"], Cancellation));
    }

    [Fact]
    public async Task The_turn_of_a_message_from_before_the_deletion_is_known_by_its_message_and_by_no_person()
    {
        await CommitAsync(Some.Turn("SM1", outbox: [Some.Row("r1")]) with { IsNobodys = true });

        Assert.NotNull((await OpenAsync("SM1")).Handled);
        Assert.Equal((0, 0), ((await OpenAsync()).Standing.Messages, (await OpenAsync()).Standing.WaitingReplies));
        Assert.Equal(0, await CountAsync("inbox", "person <> ''"));
        Assert.Equal("", Assert.Single(await ClaimAsync()).Row.Person);
    }

    [Fact]
    public async Task One_inline_reply_can_be_passed_to_the_outbox_at_once_and_only_once()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));
        await CommitAsync(Some.Turn("SM2", inline: Some.Inline("t2")));

        Assert.True(await Store.PassInlineReplyAsync("t1", Cancellation));
        Assert.False(await Store.PassInlineReplyAsync("t1", Cancellation));
        Assert.False(await Store.PassInlineReplyAsync("unknown", Cancellation));

        var passed = Assert.Single(await AmbiguousAsync(Some.Noon.AddMinutes(1)));
        Assert.Equal(("t1", true), (passed.Row.Token, passed.WasInline));
        Assert.Equal(ReplyOwner.Outbox, (await OpenAsync("SM1")).Handled!.Owner);
        Assert.Equal(ReplyOwner.Inline, (await OpenAsync("SM2")).Handled!.Owner);
    }

    [Fact]
    public async Task A_confirmed_inline_reply_is_passed_to_nobody()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));
        await ReportAsync("t1", DeliveryState.Sent);

        Assert.False(await Store.PassInlineReplyAsync("t1", Cancellation));
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddMinutes(1)));
    }
}
