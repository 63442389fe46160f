using System.Globalization;
using System.Text;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Delivery.Reminders;

public sealed class ReminderPaceTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task A_thousand_reminders_due_at_once_leave_the_carrier_room_and_replies_still_leave_within_fifteen_seconds(double rate)
    {
        await using var house = new ReminderHouse(rate: rate) { Dates = { ["own:2026-11-24"] = new(new(2026, 11, 24)) } };
        for (var i = 0; i < 1000; i++) await house.AskAsync(i.ToString(CultureInfo.InvariantCulture), "own:2026-11-24", ReminderOffset.OneDay);
        house.Clock.Advance(TimeSpan.FromHours(2));

        var (added, round) = (new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal), 0);
        while (house.Carrier.Taken.Count(sent => sent.Message.Body != "r") < 1000 && house.Clock.GetUtcNow() < ReminderHouse.Start.AddHours(12))
        {
            if (round++ % 10 == 0) added[$"reply-{round}"] = await ReplyAsync(house, $"reply-{round}");
            await SendAsync(house);
            house.Clock.Advance(Poll);
        }

        var reminders = house.Carrier.Taken.Where(sent => sent.Message.Body != "r").ToList();
        Assert.Equal(1000, reminders.Select(sent => sent.Message.To).Distinct().Count());
        Assert.Equal(1000, reminders.Count);
        Assert.All(reminders, sent => Assert.InRange((sent.Leaves - sent.Taken).TotalSeconds, 0, 10));
        var replies = house.Carrier.Taken.Where(sent => sent.Message.Body == "r").ToList();
        Assert.Equal(added.Count, replies.Count);
        Assert.All(replies, sent => Assert.InRange((sent.Leaves - added[sent.Message.Token]).TotalSeconds, 0, 15));
    }

    [Fact]
    public async Task Two_replicas_keep_the_pace_of_one_together()
    {
        await using var house = new ReminderHouse { Dates = { ["own:2026-11-24"] = new(new(2026, 11, 24)) } };
        for (var i = 0; i < 60; i++) await house.AskAsync(i.ToString(CultureInfo.InvariantCulture), "own:2026-11-24", ReminderOffset.OneDay);
        house.Clock.Advance(TimeSpan.FromHours(2));
        var other = house.NewReplica();

        for (var second = 0; second < 60; second++)
        {
            await house.RunAsync();
            await house.RunAsync(other);
            house.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // Two segments each, at half a segment a second: fifteen in a minute, and one ahead.
        Assert.InRange(house.Carrier.Taken.Count, 14, 17);
    }

    private static async Task<DateTimeOffset> ReplyAsync(ReminderHouse house, string token)
    {
        var now = house.Clock.GetUtcNow();
        var row = new NewOutboxRow(token, OutboxKind.Reply, "sms", "namsos", token, ReminderHouse.Number, Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes("r"), now, now.AddMinutes(10));
        await house.Store.AddAsync([row], now, TestContext.Current.CancellationToken);
        return now;
    }

    private static async Task SendAsync(ReminderHouse house)
    {
        await house.Replica.Outbox.RunOnceAsync(TestContext.Current.CancellationToken);
        await house.RunAsync();
    }
}
