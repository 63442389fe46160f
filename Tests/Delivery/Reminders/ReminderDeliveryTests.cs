using ChatBot.Bot.Channels;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Delivery.Reminders;

public sealed class ReminderDeliveryTests
{
    private static readonly ReminderFacts March = new(new(2027, 3, 2), new(12, 0));

    [Fact]
    public async Task A_reminder_goes_from_the_request_to_the_carrier_and_ends_with_the_event()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant);

        await house.UntilAsync(At(2027, 3, 3));

        Assert.Equal(["anna 4w 2027-02-02 10:00", "anna 1w 2027-02-23 10:00", "anna 1d 2027-03-01 10:00"], house.Sent);
        Assert.Equal(0, (await house.Subscriptions.FiguresAsync(At(2027, 3, 3), TestContext.Current.CancellationToken)).Subscriptions);
        Assert.Empty(house.Log.Lines);
    }

    [Fact]
    public async Task The_validity_ends_where_the_quiet_hours_begin()
    {
        await using var house = new ReminderHouse(new(At(2026, 11, 23, 18))) { Dates = { ["own:2026-11-29"] = new(new(2026, 11, 29)), ["own:2027-01-01"] = new(new(2027, 1, 1)) } };
        await house.AskAsync("anna", "own:2026-11-29", ReminderOffset.OneDay);
        await house.AskAsync("berit", "own:2027-01-01", ReminderOffset.OneDay);

        await house.UntilAsync(At(2027, 1, 2));

        Assert.Equal(["anna 1d 2026-11-28 10:00", "berit 1d 2026-12-31 10:00"], house.Sent);
        Assert.Equal([4, 4], house.Carrier.Taken.Select(sent => (int)sent.Message.Validity.TotalHours));
    }

    [Fact]
    public async Task In_the_last_open_hour_the_carrier_keeps_a_reminder_no_longer_than_that()
    {
        await using var house = new ReminderHouse { Dates = { ["own:2026-12-07"] = new(new(2026, 12, 7)) } };
        await house.AskAsync("anna", "own:2026-12-07", ReminderOffset.OneDay);

        await house.UntilAsync(At(2026, 12, 6));

        Assert.Equal(["anna 1d 2026-12-05 19:00"], house.Sent);
        Assert.Equal(TimeSpan.FromHours(1), house.Carrier.Taken.Single().Message.Validity);
    }

    [Fact]
    public async Task A_carrier_that_asks_to_wait_over_night_is_tried_again_in_the_next_open_hour()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.OneWeek);
        house.Carrier.Instead = _ => house.Clock.GetUtcNow() < At(2027, 2, 23, 20) ? new SendOutcome.NotProcessed(TimeSpan.FromHours(11), "20429") : null;

        await house.UntilAsync(At(2027, 3, 3));

        // It asked for eleven hours at ten: nine in the evening is closed.
        Assert.Equal(["anna 1w 2027-02-24 09:00"], house.Sent);
    }

    [Fact]
    public async Task A_date_changed_between_queueing_and_sending_is_told_as_it_now_is()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.OneWeek);
        house.Clock.Advance(At(2027, 2, 23, 10) - house.Clock.GetUtcNow());
        await house.Replica.Scheduler.RunOnceAsync(TestContext.Current.CancellationToken);
        house.Dates[KnownDates.Grant] = new(new(2027, 4, 2));

        await house.UntilAsync(At(2027, 4, 3), TimeSpan.FromMinutes(5));

        Assert.Equal(["anna note-1 2027-02-23 10:10", "anna 1w 2027-03-24 19:00"], house.Sent);
    }

    [Fact]
    public async Task An_edit_that_is_taken_back_at_once_reaches_nobody()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant);
        house.Clock.Advance(TimeSpan.FromHours(3));
        house.Dates[KnownDates.Grant] = new(new(2027, 4, 2));
        await house.RunAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.RunAsync();
        house.Dates[KnownDates.Grant] = March;

        await house.UntilAsync(house.Clock.GetUtcNow() + TimeSpan.FromHours(2), TimeSpan.FromMinutes(1));

        Assert.Empty(house.Sent);
    }

    [Fact]
    public async Task A_cancellation_in_the_night_overtakes_what_waits_and_is_sent_at_once()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Turn] = new(new(2026, 12, 6), new(11, 0)) } };
        await house.AskAsync("anna", KnownDates.Turn);
        await house.UntilAsync(At(2026, 12, 5, 23));
        house.Dates[KnownDates.Turn] = new(new(2026, 12, 6), new(11, 0), Cancelled: true);

        await house.UntilAsync(At(2026, 12, 6, 12), TimeSpan.FromMinutes(1));

        Assert.Equal(["anna 1d 2026-12-05 10:00", "anna note-1 2026-12-05 23:03"], house.Sent);
        Assert.Equal(0, (await house.Subscriptions.FiguresAsync(default, TestContext.Current.CancellationToken)).Subscriptions);
    }

    [Fact]
    public async Task A_date_taken_out_of_the_list_is_told_when_its_reminder_would_be_and_one_put_back_at_once_is_as_it_was()
    {
        var turn = new ReminderFacts(new(2026, 12, 8), new(11, 0)) { Place = "Hallen", Title = "Tur" };
        await using var house = new ReminderHouse { Dates = { [KnownDates.Turn] = turn } };
        await house.AskAsync("anna", KnownDates.Turn);
        house.Dates[KnownDates.Turn] = new(new(2026, 12, 8)) { IsUnlisted = true };
        await house.UntilAsync(house.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));
        house.Dates[KnownDates.Turn] = turn;
        await house.UntilAsync(At(2026, 11, 23, 9), TimeSpan.FromMinutes(1));
        await house.UntilAsync(At(2026, 12, 1));
        house.Dates[KnownDates.Turn] = new(new(2026, 12, 8)) { IsUnlisted = true };

        await house.UntilAsync(At(2026, 12, 9));

        Assert.Equal(["anna note-1 2026-12-07 10:00"], house.Sent);
        Assert.Equal(0, (await house.Subscriptions.FiguresAsync(default, TestContext.Current.CancellationToken)).Subscriptions);
    }

    [Fact]
    public async Task Stop_between_queueing_and_sending_is_in_time()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant);
        await house.AskAsync("berit", KnownDates.Grant);
        house.Clock.Advance(At(2027, 2, 2, 10) - house.Clock.GetUtcNow());
        await house.NewReplica(house.Settings with { LongestPause = TimeSpan.FromDays(365) }).Scheduler.RunOnceAsync(TestContext.Current.CancellationToken);

        await house.StopAsync("anna");
        await house.UntilAsync(At(2027, 3, 3));

        Assert.Equal(["berit 4w 2027-02-02 10:00", "berit 1w 2027-02-23 10:00", "berit 1d 2027-03-01 10:00"], house.Sent);
    }

    [Fact]
    public async Task An_event_that_is_not_known_for_a_while_is_still_reminded_of()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.OneWeek);
        await house.UntilAsync(At(2027, 2, 23, 9));
        house.Dates[KnownDates.Grant] = null;
        await house.UntilAsync(At(2027, 2, 23, 12));
        house.Dates[KnownDates.Grant] = March;

        await house.UntilAsync(At(2027, 3, 3));

        Assert.Equal(["anna 1w 2027-02-23 12:30"], house.Sent);
    }

    [Fact]
    public async Task A_paused_machine_that_wakes_late_sends_what_is_still_of_use_and_logs_the_rest()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant);
        await house.UntilAsync(At(2027, 2, 1));
        house.Clock.Advance(At(2027, 2, 28, 15) - house.Clock.GetUtcNow());

        await house.UntilAsync(At(2027, 3, 3));

        // It woke on a Sunday.
        Assert.Equal(["anna 1w 2027-03-01 09:00", "anna 1d 2027-03-01 10:00"], house.Sent);
        Assert.Contains(house.Log.Lines, line => line.Contains("4w", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_a_year_ahead_sends_nothing_until_it_is_right_again_or_somebody_has_checked_it()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = March } };
        await house.AskAsync("anna", KnownDates.Grant);
        await house.UntilAsync(At(2027, 2, 1));
        Assert.False(house.Replica.Clock.IsDoubted);

        var wrong = new ReminderHouse(new(At(2028, 2, 1, 12)), store: house.Store) { Dates = { [KnownDates.Grant] = March } };
        await wrong.RunAsync();

        Assert.True(wrong.Replica.Clock.IsDoubted);
        Assert.Empty(wrong.Sent);
        await house.UntilAsync(At(2027, 2, 3));
        Assert.Equal(["anna 4w 2027-02-02 10:00"], house.Sent);

        var checkedByHand = wrong.NewReplica(wrong.Settings with { ClockChecked = new(2028, 2, 1) });
        await wrong.RunAsync(checkedByHand);
        Assert.False(checkedByHand.Clock.IsDoubted);
        Assert.Equal(0, (await house.Subscriptions.FiguresAsync(default, TestContext.Current.CancellationToken)).Subscriptions);
        await wrong.DisposeAsync();
    }

    private static DateTimeOffset At(int year, int month, int day, int hour = 0) => OsloTime.InstantOf(new(year, month, day), new(hour, 0));
}
