using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private static readonly ConversationKey Rotated = Some.Conversation("k2:anna", "k1:anna");
    private protected static readonly RetentionLimits Limits = new(TimeSpan.FromHours(1), TimeSpan.FromHours(24), TimeSpan.FromDays(2), TimeSpan.FromDays(30));

    [Fact]
    public async Task A_stop_holds_at_the_municipality_texted_until_start()
    {
        await ApplyAsync(new Effect.Stop(), "SM1");

        Assert.Equal(Some.Noon, (await OpenAsync()).Standing.StoppedAt);
        Assert.True(await Store.IsStoppedAsync("namsos", ["k1:anna"], Cancellation));
        Assert.False(await Store.IsStoppedAsync("sandefjord", ["k1:anna"], Cancellation));
        Assert.False(await Store.IsStoppedAsync("namsos", ["k1:omar"], Cancellation));

        await ApplyAsync(new Effect.Start(), "SM2");

        Assert.Null((await OpenAsync()).Standing.StoppedAt);
        Assert.False(await Store.IsStoppedAsync("namsos", ["k1:anna"], Cancellation));
    }

    [Fact]
    public async Task A_second_stop_keeps_the_first_and_its_reminder()
    {
        await ApplyAsync(new Effect.Stop(), "SM1");
        await ApplyAsync(new Effect.StopReminded(new DateOnly(2026, 9, 1)), "SM2");

        await CommitAsync(Some.Turn("SM3", at: Some.Noon.AddHours(1), effects: [new Effect.Stop()]));

        var standing = (await OpenAsync()).Standing;
        Assert.Equal((Some.Noon, new DateOnly(2026, 9, 1)), (standing.StoppedAt, standing.StopRemindedOn));
    }

    [Fact]
    public async Task A_stop_by_the_carrier_is_a_stop()
    {
        await Store.RecordCarrierStopAsync("namsos", ["k1:anna"], Some.Noon, Cancellation);
        await Store.RecordCarrierStopAsync("namsos", ["k1:anna"], Some.Noon.AddHours(1), Cancellation);

        Assert.Equal(Some.Noon, (await OpenAsync()).Standing.StoppedAt);
        Assert.Equal(1, await CountAsync("stop_mark", "by_carrier = 1"));
    }

    [Fact]
    public async Task A_refusal_for_nobody_marks_nobody()
    {
        await Store.RecordCarrierStopAsync("namsos", [""], Some.Noon, Cancellation);

        Assert.Equal(0, await CountAsync("stop_mark"));
    }

    [Fact]
    public async Task What_stands_under_an_older_key_is_found_under_the_new_one()
    {
        await CommitAsync(Some.Turn("SM1", state: "old", effects: [new Effect.Stop()], danger: true, outbox: [Some.Row("r1")]));

        var opening = await OpenAsync(conversation: Rotated);

        Assert.Equal(Some.Bytes("old"), opening.SealedState);
        Assert.Equal("k1:anna", opening.StatePerson);
        Assert.Equal(Some.Noon, opening.Standing.StoppedAt);
        Assert.Equal((1, 1), (opening.Standing.Messages, opening.Standing.WaitingReplies));
        Assert.Equal(1, opening.Recent.DangerInTenMinutes);
        Assert.True(await Store.IsStoppedAsync("namsos", Rotated.Person, Cancellation));
    }

    [Fact]
    public async Task The_next_turn_brings_all_rows_to_the_new_key()
    {
        await CommitAsync(Some.Turn("SM1", state: "old", effects: [new Effect.Stop()], outbox: [Some.Row("r1")]));
        var version = (await OpenAsync(conversation: Rotated)).Version;

        await CommitAsync(Some.Turn("SM2", Rotated, expected: version, state: "new"));

        foreach (var table in (string[])["inbox", "conversation", "stop_mark", "outbox"])
            Assert.Equal(0, await CountAsync(table, "person = 'k1:anna'"));
        var opening = await OpenAsync(conversation: Some.Conversation("k2:anna"));
        Assert.Equal(Some.Bytes("new"), opening.SealedState);
        Assert.Equal("k2:anna", opening.StatePerson);
        Assert.Equal(Some.Noon, opening.Standing.StoppedAt);
        Assert.Equal((2, 1), (opening.Standing.Messages, opening.Standing.WaitingReplies));
    }

    [Fact]
    public async Task A_state_left_as_it_is_stays_under_the_key_it_is_sealed_to()
    {
        await CommitAsync(Some.Turn("SM1", state: "old"));
        var version = (await OpenAsync()).Version;

        await CommitAsync(Some.Turn("SM2", Rotated, expected: version));

        Assert.Equal("k1:anna", (await OpenAsync(conversation: Rotated)).StatePerson);
    }

    [Fact]
    public async Task A_start_lifts_a_stop_under_an_older_key()
    {
        await ApplyAsync(new Effect.Stop(), "SM1");
        await ApplyAsync(new Effect.Start(), "SM2", Rotated);

        Assert.Equal(0, await CountAsync("stop_mark"));
    }

    [Fact]
    public async Task Forgetting_removes_all_of_the_person_at_that_municipality_but_the_stop()
    {
        var elsewhere = new ConversationKey("sms", "sandefjord", ["k1:anna"]);
        await CommitAsync(Some.Turn("SM1", state: "s", effects: [new Effect.Stop()], inline: Some.Inline("t1"), outbox: [Some.Row("r1")]));
        await CommitAsync(Some.Turn("SM2", elsewhere, state: "elsewhere"));
        await CommitAsync(Some.Turn("SM3", Some.Conversation("k1:omar"), state: "omar", outbox: [Some.Row("r2", person: "k1:omar")]));
        var version = (await OpenAsync(conversation: Rotated)).Version;

        await CommitAsync(Some.Turn("SM4", Rotated, expected: version, state: "gone", effects: [new Effect.Forget()], inline: Some.Inline("t4")));

        foreach (var table in (string[])["inbox", "conversation", "outbox"])
            Assert.Equal(0, await CountAsync(table, "municipality = 'namsos' and person in ('k1:anna', 'k2:anna')"));
        Assert.Null((await OpenAsync("SM1")).Handled);
        var opening = await OpenAsync(conversation: Rotated);
        Assert.Equal((0, 0, Some.Noon), (opening.Standing.Messages, opening.Standing.WaitingReplies, opening.Standing.StoppedAt));
        Assert.False(await ReportAsync("t1", DeliveryState.Delivered));
        Assert.Equal(Some.Bytes("elsewhere"), (await OpenAsync(conversation: elsewhere)).SealedState);
        Assert.Equal(Some.Bytes("omar"), (await OpenAsync(conversation: Some.Conversation("k1:omar"))).SealedState);
        Assert.Equal("r2", Assert.Single(await ClaimAsync()).Row.Token);
    }

    [Fact]
    public async Task The_turn_that_forgets_is_known_by_its_message_and_by_no_person()
    {
        await CommitAsync(Some.Turn("SM1", effects: [new Effect.Forget()], inline: Some.Inline("t1")));

        Assert.Equal("t1", (await OpenAsync("SM1")).Handled!.InlineToken);
        Assert.Equal("", await ValueAsync<string>("select person from inbox"));
        Assert.True(await ReportAsync("t1", DeliveryState.Sent));
    }

    [Fact]
    public async Task What_confirms_a_deletion_is_still_sent_but_in_nobodys_name()
    {
        await CommitAsync(Some.Turn("SM1", outbox: [Some.Row("delete at carrier", OutboxKind.DeleteAtCarrier)]));

        await CommitAsync(Some.Turn("SM2", effects: [new Effect.Forget()], outbox: [Some.Row("confirmation")]));

        var rows = await ClaimAsync();
        Assert.Equal(["delete at carrier", "confirmation"], rows.Select(row => row.Row.Token));
        Assert.All(rows, row => Assert.Equal("", row.Row.Person));
    }

    [Fact]
    public async Task A_body_is_removed_an_hour_after_the_final_report()
    {
        await AddAsync(Some.Row("r1"), Some.Row("unfinished"), Some.Row("waiting", due: Some.Noon.AddDays(9)));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SM1"));
        await SettleAsync("unfinished", new Settlement.Taken("SM2"));
        await ReportAsync("r1", DeliveryState.Delivered, "SM1");

        Assert.Equal(0, await SweepAsync(TimeSpan.FromMinutes(59)));
        Assert.Equal(1, await SweepAsync(TimeSpan.FromMinutes(60)));

        Assert.Equal(0, await CountAsync("outbox", "id = 'r1' and (sealed_body is not null or sealed_address is not null)"));
        Assert.Equal(2, await CountAsync("outbox", "sealed_body is not null and sealed_address is not null"));
    }

    [Fact]
    public async Task A_body_without_a_final_report_is_removed_a_day_after_sending()
    {
        await AddAsync(Some.Row("sent"), Some.Row("unsettled", person: "k1:berit"), Some.Row("waiting", due: Some.Noon.AddDays(9)));
        await ClaimAsync();
        await SettleAsync("sent", new Settlement.Taken("SM1"));

        Assert.Equal(0, await SweepAsync(TimeSpan.FromHours(23)));
        await SweepAsync(TimeSpan.FromHours(24));

        Assert.Equal("waiting", await ValueAsync<string>("select id from outbox where sealed_body is not null or sealed_address is not null"));
        Assert.Equal(OutboxState.Failed, (await StatesAsync("unsettled")).State);
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddDays(2)));
    }

    [Fact]
    public async Task An_inline_reply_is_removed_an_hour_after_its_final_report_or_after_a_day()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));
        await CommitAsync(Some.Turn("SM2", inline: Some.Inline("t2")));
        await ReportAsync("t1", DeliveryState.Delivered);

        await SweepAsync(TimeSpan.FromMinutes(61));
        Assert.Null((await OpenAsync("SM1")).Handled!.SealedReply);
        Assert.NotNull((await OpenAsync("SM2")).Handled!.SealedReply);

        await SweepAsync(TimeSpan.FromHours(24));
        Assert.Null((await OpenAsync("SM2")).Handled!.SealedReply);
        Assert.Equal(0, await CountAsync("inbox", "sealed_address is not null"));
    }

    [Fact]
    public async Task States_and_old_rows_are_removed_after_their_time_and_stops_never()
    {
        await CommitAsync(Some.Turn("SM1", state: "s", effects: [new Effect.Stop()], outbox: [Some.Row("r1")]));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SMout"));

        await SweepAsync(TimeSpan.FromDays(2) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await CountAsync("conversation"));
        await SweepAsync(TimeSpan.FromDays(2));
        Assert.Equal(0, await CountAsync("conversation"));
        Assert.Equal((1, 1), (await CountAsync("inbox"), await CountAsync("outbox")));

        await SweepAsync(TimeSpan.FromDays(30));
        foreach (var table in (string[])["inbox", "outbox", "settled_provider_id"])
            Assert.Equal(0, await CountAsync(table));
        Assert.Equal(1, await CountAsync("stop_mark"));
        Assert.Equal(0, await SweepAsync(TimeSpan.FromDays(31)));
    }

    private Task<int> SweepAsync(TimeSpan later) => Store.SweepAsync(Limits, Some.Noon + later, Cancellation);
}
