using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Dialogs.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly DateTimeOffset Begin = PlanRun.Oslo(2026, 11, 21, 12);
    private static readonly ReminderFacts March = new(new(2027, 3, 2), new(12, 0));

    [Fact]
    public void A_deadline_is_told_four_weeks_one_week_and_one_day_before()
    {
        var run = new PlanRun(March).Through(Begin, PlanRun.Oslo(2027, 4, 1));

        Assert.Equal(["4w 2027-02-02 10:00", "1w 2027-02-23 10:00", "1d 2027-03-01 10:00"], run.Log);
        Assert.True(run.IsOver);
        Assert.Empty(run.Passed);
    }

    [Theory]
    [InlineData("2026-12-07", "1d 2026-12-05 19:00")] // a Monday
    [InlineData("2027-05-18", "1d 2027-05-15 19:00")] // after Whit Sunday and 17 May
    [InlineData("2027-03-30", "1d 2027-03-27 19:00")] // the Tuesday after Easter, the clock changed on Easter Sunday
    [InlineData("2027-10-31", "1d 2027-10-30 10:00")] // the day of the other change of the clock
    [InlineData("2027-11-02", "1d 2027-11-01 10:00")]
    public void The_day_before_a_day_after_closed_ones_is_the_last_open_hour_before_them(string day, string expected) =>
        Assert.Equal([expected], new PlanRun(new(DateOnly.Parse(day, null)), offsets: ReminderOffset.OneDay).Through(Begin, PlanRun.Oslo(2028, 1, 1)).Log);

    [Fact]
    public void Who_asks_late_gets_only_what_can_still_come_before()
    {
        var run = new PlanRun(new(new(2026, 11, 24))) { Event = new(PlanRun.Deadline, ReminderEventKind.Grant, new(new(2026, 11, 24))) };

        Assert.Equal([PlanRun.Oslo(2026, 11, 23, 10)], new ReminderPlan(PlanRun.Window).DueAfter(ReminderOffsets.DefaultFor(ReminderEventKind.Grant), run.Event!.Facts, Begin));
    }

    [Fact]
    public void What_was_past_when_they_asked_was_never_promised_and_is_not_told_as_missed()
    {
        var run = new PlanRun(new(new(2026, 11, 30))) { Since = Begin }.Through(Begin, PlanRun.Oslo(2026, 12, 1));

        Assert.Equal(["1w 2026-11-23 10:00", "1d 2026-11-28 19:00"], run.Log);
        Assert.Empty(run.Passed);
    }

    [Fact]
    public void A_deadline_that_moves_later_is_told_once_and_moves_what_is_unsent()
    {
        var run = new PlanRun(March).Through(Begin, PlanRun.Oslo(2027, 2, 10));
        run.Move(new(new(2027, 4, 13), new(12, 0)));
        run.Through(PlanRun.Oslo(2027, 2, 10, 11), PlanRun.Oslo(2027, 5, 1));

        Assert.Equal(["4w 2027-02-02 10:00", "note-1 2027-02-10 11:00", "1w 2027-04-06 10:00", "1d 2027-04-12 10:00"], run.Log);
        Assert.Equal(ReminderMessage.Moved, run.Sent[1].Reminder.Message);
        Assert.Equal(March, run.Sent[1].Reminder.Before);
    }

    [Fact]
    public void A_deadline_that_moves_earlier_on_the_day_before_is_told_in_the_next_open_hour()
    {
        var run = new PlanRun(March).Through(Begin, PlanRun.Oslo(2027, 2, 24, 22));
        run.Move(new(new(2027, 2, 25), new(15, 0)));
        run.Through(PlanRun.Oslo(2027, 2, 24, 22), PlanRun.Oslo(2027, 5, 1));

        Assert.Equal("note-1 2027-02-25 09:00", run.Log[^1]);
        Assert.Equal(["1d"], run.Passed);
    }

    [Fact]
    public void A_deadline_that_moves_to_before_the_next_open_hour_is_missed_and_not_told_at_night()
    {
        var run = new PlanRun(March).Through(Begin, PlanRun.Oslo(2027, 2, 24, 22));
        run.Move(new(new(2027, 2, 25), new(8, 0)));
        run.Through(PlanRun.Oslo(2027, 2, 24, 22), PlanRun.Oslo(2027, 5, 1));

        Assert.Equal("1w 2027-02-23 10:00", run.Log[^1]);
        Assert.Contains("note-1", run.Passed);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void Last_years_date_that_is_announced_says_so_and_a_guess_for_a_guess_says_nothing()
    {
        var guess = new ReminderFacts(new(2027, 3, 2), null, new(2026, 3, 2));
        var run = new PlanRun(guess).Through(Begin, PlanRun.Oslo(2027, 2, 5));
        run.Move(guess with { Day = new(2027, 3, 3), LastYear = new(2026, 3, 3) });
        run.Through(PlanRun.Oslo(2027, 2, 5), PlanRun.Oslo(2027, 2, 8, 12));
        run.Move(new(new(2027, 3, 3)));
        run.Through(PlanRun.Oslo(2027, 2, 8, 12), PlanRun.Oslo(2027, 5, 1));

        Assert.Equal(["4w 2027-02-02 10:00", "note-1 2027-02-08 12:00", "1w 2027-02-24 10:00", "1d 2027-03-02 10:00"], run.Log);
        Assert.False(run.Sent[0].Reminder.Facts.IsCertain);
        Assert.Equal(ReminderMessage.Certain, run.Sent[1].Reminder.Message);
    }

    [Fact]
    public void A_certain_date_that_becomes_a_guess_is_taken_back()
    {
        var run = new PlanRun(March).Through(Begin, PlanRun.Oslo(2027, 1, 4));
        run.Move(March with { LastYear = new(2026, 3, 2) });
        run.At(PlanRun.Oslo(2027, 1, 4, 10));

        Assert.Equal(ReminderMessage.Unsure, run.Sent.Single().Reminder.Message);
    }

    [Fact]
    public void Whoever_waits_for_an_announcement_still_hears_it_after_the_guessed_day()
    {
        var run = new PlanRun(new(new(2027, 3, 2), null, new(2026, 3, 2))).Through(Begin, PlanRun.Oslo(2027, 3, 20));
        var known = run.Event!;
        run.Event = null;
        run.Through(PlanRun.Oslo(2027, 3, 20), PlanRun.Oslo(2027, 3, 22));
        run.Event = known with { Facts = new(new(2027, 4, 20)) };
        run.Through(PlanRun.Oslo(2027, 3, 22, 11), PlanRun.Oslo(2027, 5, 1));

        Assert.Equal(["note-1 2027-03-22 11:00"], run.Log.Skip(3).Take(1));
        Assert.True(run.IsOver);
    }

    [Fact]
    public void A_cancelled_activity_is_told_at_once_even_at_night_and_ends_it()
    {
        var run = new PlanRun(new(new(2026, 12, 6), new(11, 0)), "activity:namsos/turn@2026-12-06").Through(Begin, PlanRun.Oslo(2026, 12, 5, 23));
        run.Move(run.Event!.Facts with { Cancelled = true });
        run.Through(PlanRun.Oslo(2026, 12, 5, 23), PlanRun.Oslo(2027, 1, 1));

        Assert.Equal(["1d 2026-12-05 10:00", "note-1 2026-12-05 23:00"], run.Log);
        Assert.True(run.Sent[^1].Reminder.IsUrgent);
        Assert.Equal(PlanRun.Oslo(2026, 12, 6, 11), run.Sent[^1].Reminder.Until);
    }

    [Fact]
    public void A_cancellation_that_can_spare_nobody_the_trip_is_not_sent()
    {
        var run = new PlanRun(new(new(2026, 12, 6), new(11, 0)), "activity:namsos/turn@2026-12-06").Through(Begin, PlanRun.Oslo(2026, 12, 5, 23));
        run.Move(run.Event!.Facts with { Cancelled = true });
        run.At(PlanRun.Oslo(2026, 12, 6, 11));

        Assert.Single(run.Sent);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void A_machine_that_wakes_late_sends_the_nearest_in_the_next_open_hour_and_lets_the_others_go()
    {
        var run = new PlanRun(March);
        run.At(Begin);
        run.Through(PlanRun.Oslo(2027, 2, 28, 14), PlanRun.Oslo(2027, 4, 1));

        // Woken on a Sunday: four weeks and one week are past, and one day was due on Monday at ten.
        Assert.Equal(["1w 2027-03-01 09:00", "1d 2027-03-01 10:00"], run.Log);
        Assert.Equal(["4w"], run.Passed);
    }

    [Fact]
    public void What_comes_too_late_is_told_as_missed()
    {
        var run = new PlanRun(March);
        run.At(Begin);
        run.At(PlanRun.Oslo(2027, 3, 2, 12));

        Assert.Empty(run.Sent);
        Assert.Equal(["4w", "1w", "1d"], run.Passed);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void An_event_that_is_gone_from_the_content_sends_nothing_until_it_is_back()
    {
        var run = new PlanRun(March);
        var known = run.Event;
        run.Event = null;
        run.Through(Begin, PlanRun.Oslo(2027, 2, 3));
        run.Event = known;
        run.Through(PlanRun.Oslo(2027, 2, 3, 12), PlanRun.Oslo(2027, 4, 1));

        Assert.Equal(["4w 2027-02-03 12:00", "1w 2027-02-23 10:00", "1d 2027-03-01 10:00"], run.Log);
    }
}
