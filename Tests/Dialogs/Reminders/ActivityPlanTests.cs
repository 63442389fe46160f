using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>What goes out for a date of an activity, and what when it changes.</summary>
public sealed class ActivityPlanTests
{
    private const string Key = "activity:cafe@2026-12-01";

    private static readonly DateTimeOffset Begin = PlanRun.Oslo(2026, 11, 21, 12), Late = PlanRun.Oslo(2026, 11, 30, 21, 30);
    private static readonly ReminderFacts Tuesday = new(new(2026, 12, 1), new(10, 0)) { Place = "Biblioteket", Title = "Kafé" };

    [Fact]
    public void It_is_told_the_day_before_and_never_again()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 12, 10));

        Assert.Equal(["1d 2026-11-30 10:00"], run.Log);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void Cancelled_in_the_evening_for_the_next_morning_it_is_told_at_once()
    {
        var run = Run().Through(Begin, Late);
        run.Move(Tuesday with { Cancelled = true });
        run.Through(Late, PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["1d 2026-11-30 10:00", "note-1 2026-11-30 21:30"], run.Log);
        Assert.Equal((ReminderMessage.Cancelled, true, Tuesday.EndsAt), (run.Sent[1].Reminder.Message, run.Sent[1].Reminder.IsUrgent, run.Sent[1].Reminder.Until));
    }

    [Fact]
    public void Cancelled_when_it_has_begun_it_is_told_no_more()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 12, 1, 10));
        run.Move(Tuesday with { Cancelled = true });

        Assert.Equal(["1d 2026-11-30 10:00"], run.Through(PlanRun.Oslo(2026, 12, 1, 10), PlanRun.Oslo(2026, 12, 2)).Log);
    }

    [Fact]
    public void Moved_it_is_told_once_and_reminded_of_at_its_new_time()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25, 23));
        run.Move(Tuesday with { Day = new(2026, 12, 4) });
        run.Through(PlanRun.Oslo(2026, 11, 25, 23), PlanRun.Oslo(2026, 12, 10));

        Assert.Equal(["note-1 2026-11-25 23:00", "1d 2026-12-03 10:00"], run.Log);
    }

    [Fact]
    public void Moved_to_a_time_that_has_passed_it_is_told_to_whoever_would_come_on_the_old_one()
    {
        var run = Run().Through(Begin, Late);
        run.Move(Tuesday with { Day = new(2026, 11, 30), Time = new(17, 0) });
        run.Through(Late, PlanRun.Oslo(2026, 12, 10));

        Assert.Equal(["1d 2026-11-30 10:00", "note-1 2026-11-30 21:30"], run.Log);
        Assert.Equal(Tuesday.EndsAt, run.Sent[1].Reminder.Until);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void A_new_place_comes_with_the_reminder_and_after_it_at_once()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        run.Move(Tuesday with { Place = "Kulturhuset" });
        run.Through(PlanRun.Oslo(2026, 11, 25), Late);
        run.Move(Tuesday with { Place = "Hallen" });
        run.Through(Late, PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["1d 2026-11-30 10:00", "note-1 2026-11-30 21:30"], run.Log);
        Assert.Equal(("Kulturhuset", "Hallen", ReminderMessage.OtherPlace), (run.Sent[0].Reminder.Facts.Place, run.Sent[1].Reminder.Facts.Place, run.Sent[1].Reminder.Message));
    }

    [Fact]
    public void Another_title_is_no_news()
    {
        var run = Run().Through(Begin, Late);
        run.Move(Tuesday with { Title = "Språkkafé" });

        Assert.Equal(["1d 2026-11-30 10:00"], run.Through(Late, PlanRun.Oslo(2026, 12, 2)).Log);
    }

    [Fact]
    public void Taken_out_of_the_list_it_is_told_when_the_reminder_would_be_and_not_as_cancelled()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        run.Move(Gone);
        run.Through(PlanRun.Oslo(2026, 11, 25), PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["note-1 2026-11-30 10:00"], run.Log);
        Assert.Equal((ReminderMessage.Unlisted, false, "Kafé"), (run.Sent[0].Reminder.Message, run.Sent[0].Reminder.IsUrgent, run.Sent[0].Reminder.Before.Title));
        Assert.Equal(["1d"], run.Passed);
        Assert.True(run.IsOver);
    }

    [Fact]
    public void Back_in_the_list_before_anybody_had_to_know_it_was_never_away()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        run.Move(Gone);
        run.Through(PlanRun.Oslo(2026, 11, 25), PlanRun.Oslo(2026, 11, 30, 9, 30));
        run.Move(Tuesday);

        Assert.Equal(["1d 2026-11-30 10:00"], run.Through(PlanRun.Oslo(2026, 11, 30, 9, 30), PlanRun.Oslo(2026, 12, 2)).Log);
    }

    [Fact]
    public void Back_in_the_list_after_it_was_told_that_is_told_too()
    {
        var run = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        run.Move(Gone);
        run.Through(PlanRun.Oslo(2026, 11, 25), PlanRun.Oslo(2026, 11, 30, 15));
        run.Move(Tuesday);
        run.Through(PlanRun.Oslo(2026, 11, 30, 15), PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["note-1 2026-11-30 10:00", "note-2 2026-11-30 15:00"], run.Log);
        Assert.Equal(Tuesday, run.Sent[1].Reminder.Facts);
    }

    [Fact]
    public void Taken_out_of_the_list_after_the_reminder_it_is_told_in_the_next_open_hour_that_is_in_time()
    {
        var run = Run().Through(Begin, Late);
        run.Move(Gone);
        run.Through(Late, PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["1d 2026-11-30 10:00", "note-1 2026-12-01 09:00"], run.Log);
    }

    [Fact]
    public void What_was_cancelled_and_is_then_taken_away_is_told_once_and_what_was_taken_away_and_is_then_cancelled_twice()
    {
        var cancelled = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        cancelled.Move(Tuesday with { Cancelled = true });
        cancelled.Through(PlanRun.Oslo(2026, 11, 25), PlanRun.Oslo(2026, 11, 26));
        cancelled.Move(Gone);
        cancelled.Through(PlanRun.Oslo(2026, 11, 26), PlanRun.Oslo(2026, 12, 2));

        var away = Run().Through(Begin, PlanRun.Oslo(2026, 11, 25));
        away.Move(Gone);
        away.Through(PlanRun.Oslo(2026, 11, 25), Late);
        away.Move(Tuesday with { Cancelled = true });
        away.Through(Late, PlanRun.Oslo(2026, 12, 2));

        Assert.Equal(["note-1 2026-11-25 00:00"], cancelled.Log);
        Assert.Equal(["note-1 2026-11-30 10:00", "note-2 2026-11-30 21:30"], away.Log);
    }

    [Fact]
    public void With_neither_content_nor_event_nothing_goes_out_and_it_is_looked_for_again()
    {
        var run = Run();
        run.Event = null;
        run.Through(Begin, PlanRun.Oslo(2026, 11, 30, 12));
        Assert.Empty(run.Log);
        run.Event = new(Key, ReminderEventKind.Activity, Tuesday);

        Assert.Equal(["1d 2026-11-30 12:00"], run.Through(PlanRun.Oslo(2026, 11, 30, 12), PlanRun.Oslo(2026, 12, 2)).Log);
    }

    private static ReminderFacts Gone => new(new(2026, 12, 1)) { IsUnlisted = true };

    private static PlanRun Run() => new(Tuesday, Key);
}
