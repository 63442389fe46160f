using System.Globalization;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Delivery.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Reminders that are due in the night in which the clock is changed: in the hour that there is twice, and in the one that there is not.</summary>
public sealed class ClockNightTests
{
    private const int People = 40;

    /// <summary>The night; how far a machine is set wrong in the middle of it, and set right an hour later.</summary>
    public static TheoryData<string, string, int> Nights => new()
    {
        { "2026-10-25", "back", 0 }, { "2026-10-25", "back", 1 }, { "2026-10-25", "back", -1 }, { "2027-03-28", "forward", 0 }, { "2027-03-28", "forward", 1 }, { "2027-03-28", "forward", -1 },
    };

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task Each_reminder_of_the_night_comes_once(string night, string way, int hours)
    {
        var day = DateOnly.Parse(night, CultureInfo.InvariantCulture);
        var clock = new TestClock(OsloTime.InstantOf(day.AddDays(-2), new(12, 0)));
        await using var house = new ReminderHouse(clock, rate: 100_000);
        var replica = house.NewReplica(house.Settings with { Window = new(new(0, 0), new(23, 59), new(2, 30), _ => false) });
        for (var person = 0; person < People; person++)
        {
            // Half of them are of the night itself, half of the nights beside it.
            var own = KnownEvents.OwnOn(day.AddDays((person % 4) switch { 0 => 0, 1 => 2, _ => 1 })).Key;
            house.Dates[own] = new(DateOnly.ParseExact(own[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
            await house.AskAsync($"person-{person}", own, ReminderOffset.OneDay);
        }

        await UntilAsync(OsloTime.InstantOf(day, new(1, 55)));
        clock.Step(TimeSpan.FromHours(hours));
        await UntilAsync(clock.GetUtcNow() + TimeSpan.FromHours(1));
        clock.Step(TimeSpan.FromHours(-hours));
        await UntilAsync(OsloTime.InstantOf(day.AddDays(3), new(12, 0)));

        var to = house.Carrier.Taken.Select(sent => sent.Message.To).ToList();
        FaultStage.Tell($"| clocks {way} {night}, machine {hours:+0;-0;0} h off | {People} reminders due | {to.Distinct().Count()} sent once | {to.Count - to.Distinct().Count()} twice | {People - to.Distinct().Count() - house.Log.Lines.Count} lost |");
        Assert.Empty(house.Log.Lines);
        Assert.Equal(Enumerable.Range(0, People).Select(person => $"person-{person}").Order(StringComparer.Ordinal), to.Select(address => address.Split(' ')[0]).Order(StringComparer.Ordinal));

        async Task UntilAsync(DateTimeOffset end)
        {
            await house.RunAsync(replica);
            while (clock.GetUtcNow() < end)
            {
                clock.Advance(TimeSpan.FromMinutes(5));
                await house.RunAsync(replica);
            }
        }
    }
}
