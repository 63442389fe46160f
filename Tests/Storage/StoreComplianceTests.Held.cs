using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private static readonly HeldSender OurNumber = new("sms", "+4759440001");

    [Fact]
    public async Task What_is_held_is_neither_claimed_nor_looked_up_and_what_comes_later_is()
    {
        await HoldAsync("waiting", "attempted");
        await Store.AddAsync([Some.Row("later", due: Some.Noon.AddSeconds(1))], Some.Noon, Cancellation);

        Assert.Equal(["later"], (await Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "sender", Some.Noon.AddHours(1), Cancellation)).Select(row => row.Row.Token));
        Assert.Empty(await Store.FindAmbiguousAsync(9, Some.Noon.AddHours(1), Cancellation));
        Assert.Equal(new HeldFigures(Some.Noon, 2, 0), await Store.HeldAsync(Cancellation));
        Assert.Equal(3, (await OpenAsync()).Standing.WaitingReplies);
    }

    [Fact]
    public async Task What_is_held_is_looked_up_where_its_carrier_can_be_asked()
    {
        await HoldAsync("waiting", "attempted");

        Assert.Equal(OurNumber, Assert.Single(await Store.HeldSendersAsync(Cancellation)));
        Assert.Equal(2, await Store.LookUpHeldAsync(OurNumber, Some.Noon.AddHours(1), Cancellation));

        var ambiguous = await Store.FindAmbiguousAsync(9, Some.Noon.AddHours(1), Cancellation);
        Assert.Equal(["attempted", "waiting"], ambiguous.Select(row => row.Row.Token).Order(StringComparer.Ordinal));
        Assert.All(ambiguous, row => Assert.Equal((1, Some.Noon), (row.Attempts, row.AttemptedAt)));
    }

    [Fact]
    public async Task A_reminder_that_is_held_is_not_looked_up_but_waits_for_a_person()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await Database.WriteAsync(session => History.HoldAsync(session, Some.Noon), Cancellation);

        Assert.Empty(await Store.HeldSendersAsync(Cancellation));
        Assert.Empty(await ClaimAsync(Some.Noon.AddHours(1)));
        Assert.Equal(0, await PlanAsync(_ => throw new InvalidOperationException("held"), Some.Noon.AddDays(9)));

        Assert.Equal(new HeldFigures(Some.Noon, 1, 1), await Store.ReleaseHeldAsync(Some.Noon, Some.Noon, Cancellation));
        Assert.Null(await Store.ReleaseHeldAsync(Some.Noon, Some.Noon, Cancellation));
        Assert.Single(await ClaimAsync(Some.Noon.AddHours(1)));
    }

    [Fact]
    public async Task A_report_tells_that_a_held_message_was_sent()
    {
        await HoldAsync("waiting", "attempted");

        await Store.ReportAsync("waiting", "SM7", DeliveryState.Delivered, null, Some.Noon, Cancellation);
        await Store.ReleaseHeldAsync(Some.Noon, Some.Noon, Cancellation);

        Assert.Equal(["attempted"], (await Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "sender", Some.Noon, Cancellation)).Select(row => row.Row.Token));
    }

    [Fact]
    public async Task Whoever_stops_while_something_is_held_has_ended_it()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await Database.WriteAsync(session => History.HoldAsync(session, Some.Noon), Cancellation);

        await ApplyAsync(new Effect.Stop(), "SM1");

        Assert.Equal(0, await CountAsync("outbox", "state = -1"));
    }

    private async Task HoldAsync(string waiting, string attempted)
    {
        await Store.AddAsync([Some.Row(attempted)], Some.Noon, Cancellation);
        await Store.ClaimAsync(1, TimeSpan.FromMinutes(2), "sender", Some.Noon, Cancellation);
        await Store.AddAsync([Some.Row(waiting)], Some.Noon, Cancellation);
        await Database.WriteAsync(session => History.HoldAsync(session, Some.Noon), Cancellation);
    }
}
