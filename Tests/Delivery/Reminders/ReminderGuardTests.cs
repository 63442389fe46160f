using System.Globalization;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery.Reminders;

/// <summary>What keeps reminders from going out in masses by mistake.</summary>
public sealed class ReminderGuardTests
{
    private static readonly ReminderFacts March = new(new(2027, 3, 2), new(12, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_whose_clock_is_not_the_databases_sends_nothing_and_the_others_do()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks);
        await house.UntilAsync(At(2027, 2, 2, 9));
        var wrong = new TestClock(house.Clock.GetUtcNow().AddHours(2));
        await using var ahead = new ReminderHouse(wrong, store: house.Store) { Dates = { [KnownDates.Grant] = March } };
        ahead.DatabaseClock.Shows = () => house.Clock.GetUtcNow();

        await ahead.RunAsync();

        Assert.Empty(ahead.Sent);
        Assert.Equal(Bot.Delivery.ClockDoubt.DiffersFromDatabase, ahead.Replica.Watch.Doubt);
        await house.UntilAsync(At(2027, 2, 2, 11));
        Assert.Equal(["anna 4w 2027-02-02 10:00"], house.Sent);
    }

    [Fact]
    public async Task A_clock_set_forward_by_three_weeks_sends_nothing_before_it_is_set_back()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks);
        await house.UntilAsync(At(2027, 1, 30));

        house.Clock.Step(TimeSpan.FromDays(21));
        await house.UntilAsync(house.Clock.GetUtcNow().AddDays(1));
        Assert.Empty(house.Sent);

        house.Clock.Step(-TimeSpan.FromDays(21));
        await house.UntilAsync(At(2027, 2, 3));
        Assert.Equal(["anna 4w 2027-02-02 10:00"], house.Sent);
    }

    [Fact]
    public async Task More_than_five_times_the_days_plan_waits_until_a_person_lets_it_go_and_then_goes_out_once()
    {
        await using var house = await WithOneHundredAndOneAsync();
        house.Dates[KnownDates.Grant] = new(new(2027, 4, 2));

        await house.UntilAsync(At(2026, 11, 26), TimeSpan.FromMinutes(5));

        Assert.Empty(house.Sent);
        Assert.True(house.Replica.Flood.IsHeld);

        Assert.Equal(101, await house.Subscriptions.ReleaseDueAsync(house.Clock.GetUtcNow(), house.Settings.Window.OpenFrom(house.Clock.GetUtcNow()), Stop));
        await house.UntilAsync(At(2026, 11, 26, 11));

        Assert.False(house.Replica.Flood.IsHeld);
        Assert.Equal(101, house.Sent.Count);
        Assert.Equal(101, house.Carrier.Taken.Select(sent => sent.Message.To).Distinct().Count());
    }

    [Fact]
    public async Task What_is_held_in_the_evening_is_not_the_next_days_plan()
    {
        await using var house = await WithOneHundredAndOneAsync();
        await house.UntilAsync(At(2026, 11, 24, 22));
        house.Dates[KnownDates.Grant] = new(new(2027, 4, 2));

        await house.UntilAsync(At(2026, 11, 27));

        Assert.Empty(house.Sent);
        Assert.True(house.Replica.Flood.IsHeld);
    }

    [Fact]
    public async Task What_the_day_was_to_bring_goes_out_however_much_it_is()
    {
        await using var house = new ReminderHouse(rate: 100_000) { Dates = { [KnownDates.Grant] = March } };
        for (var i = 0; i < 300; i++) await house.AskAsync(Name(i), KnownDates.Grant, ReminderOffset.FourWeeks);

        await house.UntilAsync(At(2027, 2, 3));

        Assert.Equal(300, house.Sent.Count);
    }

    [Fact]
    public async Task What_people_ask_for_on_the_day_itself_is_no_surprise()
    {
        await using var house = new ReminderHouse(rate: 100_000) { Dates = { ["own:2026-11-24"] = new(new(2026, 11, 24)) } };
        await house.RunAsync();
        for (var i = 0; i < 150; i++) await house.AskAsync(Name(i), "own:2026-11-24", ReminderOffset.OneDay);

        await house.UntilAsync(At(2026, 11, 23, 11));

        Assert.Equal(150, house.Sent.Count);
    }

    private static async Task<ReminderHouse> WithOneHundredAndOneAsync()
    {
        var house = new ReminderHouse(rate: 100_000) { Dates = { [KnownDates.Grant] = March } };
        for (var i = 0; i < 101; i++) await house.AskAsync(Name(i), KnownDates.Grant, ReminderOffset.FourWeeks);
        await house.UntilAsync(At(2026, 11, 24, 12));
        return house;
    }

    private static string Name(int i) => "p" + i.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(int year, int month, int day, int hour = 0) => OsloTime.InstantOf(new(year, month, day), new(hour, 0));
}
