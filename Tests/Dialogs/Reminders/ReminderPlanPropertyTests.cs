using ChatBot.Dialogs.Reminders;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>Whatever happens to a date, and whenever the machine sleeps.</summary>
public sealed class ReminderPlanPropertyTests
{
    private static readonly DateTimeOffset Begin = PlanRun.Oslo(2026, 11, 21, 12);

    /// <summary>Something that happens some hours after what happened before.</summary>
    private sealed record Happening(int Hours, int Kind, int Day, int Hour);

    private static readonly Gen<Happening> Anything =
        from hours in Gen.Choose(1, 900)
        from kind in Gen.Choose(0, 7)
        from day in Gen.Choose(1, 200)
        from hour in Gen.Choose(0, 23)
        select new Happening(hours, kind, day, hour);

    private static readonly Gen<Happening[]> Histories = Anything.ArrayOf(8);

    [Theory]
    [InlineData(PlanRun.Deadline)]
    [InlineData("activity:namsos/turn@2027-02-01")]
    public void No_message_comes_twice_none_in_closed_hours_but_to_spare_a_trip_and_none_after_the_event(string key) =>
        Prop.ForAll(Histories.ToArbitrary(), history => Holds(Run(key, history))).QuickCheckThrowOnFailure();

    private static PlanRun Run(string key, Happening[] history)
    {
        var run = new PlanRun(new(new(2027, 2, 1), new(12, 0)), key);
        var known = run.Event;
        var now = Begin;
        foreach (var (hours, kind, day, hour) in history)
        {
            var then = now + TimeSpan.FromHours(hours);
            // While kind is 0 the machine sleeps.
            if (kind != 0) run.Through(now, then);
            now = then;
            var facts = new ReminderFacts(new DateOnly(2026, 12, 1).AddDays(day), hour % 2 == 0 ? new TimeOnly(hour, 0) : null);
            run.Event = kind switch
            {
                1 => null,
                2 => known! with { Facts = facts with { Cancelled = true } },
                3 when known!.Kind == ReminderEventKind.Grant => known with { Facts = facts with { LastYear = facts.Day.AddYears(-1) } },
                4 => known,
                6 when known!.Kind == ReminderEventKind.Activity => known with { Facts = known.Facts with { IsUnlisted = true } },
                7 => known! with { Facts = known.Facts with { Place = $"hall {hour}" } },
                _ => known! with { Facts = facts },
            };
        }
        return run.Through(now, now + TimeSpan.FromDays(400));
    }

    private static bool Holds(PlanRun run) =>
        run.Sent.Select(sent => sent.Reminder.Code).Distinct().Count() == run.Sent.Count
        && run.Sent.TrueForAll(sent => sent.At < sent.Reminder.Until)
        && run.Sent.TrueForAll(sent => PlanRun.Window.IsOpen(sent.At) ? sent.Reminder.IsUrgent || PlanRun.Window.IsOpen(sent.Reminder.Until.AddTicks(-1)) : sent.Reminder.IsUrgent)
        && run.Sent.TrueForAll(sent => sent.At < sent.Reminder.Facts.EndsAt || (sent.Reminder is { Facts: { Cancelled: true } or { IsUnlisted: true } } or { IsUrgent: true } && sent.At < sent.Reminder.Before.EndsAt))
        && run.Sent.Zip(run.Sent.Skip(1)).All(pair => pair.Second.Reminder.Message == ReminderMessage.Near || pair.Second.Reminder.Facts != pair.First.Reminder.Facts);
}
