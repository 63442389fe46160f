using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Editing.Activities;

/// <summary>Cancels and moves single dates of a schedule, and takes that back.</summary>
public static class DateChanges
{
    /// <summary>A schedule with a date cancelled; null when nothing is planned then.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="day">The day.</param>
    /// <param name="from">When it begins; null when the hour is not known.</param>
    /// <param name="note">Why, in a few words; null when nothing is said.</param>
    public static Schedule? Cancel(Schedule schedule, DateOnly day, TimeOnly? from, string? note) =>
        Planned(schedule, day, from) is null ? null : With(schedule, new(ChangeKind.Cancelled, DaySpan.Of(day), Hour(schedule, day, from), null, Note(note)));

    /// <summary>A schedule with a date moved; null when nothing is planned then, or it is not moved at all.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="day">The day.</param>
    /// <param name="from">When it begins; null when the hour is not known.</param>
    /// <param name="to">Where it goes; its hours are null to keep those that were planned.</param>
    /// <param name="note">Why, in a few words; null when nothing is said.</param>
    public static Schedule? Move(Schedule schedule, DateOnly day, TimeOnly? from, MovedDate to, string? note)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (Planned(schedule, day, from) is not { } planned) return null;
        if (to.Day == day && (to.From is null || (to.From == planned.From && to.Until == planned.Until))) return null;
        return With(schedule, new(ChangeKind.Moved, DaySpan.Of(day), Hour(schedule, day, from), to, Note(note)));
    }

    /// <summary>A schedule in which a cancelled or moved date stands as planned again; null when it is neither.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="day">The day on which it was planned.</param>
    /// <param name="from">When it began; null when the hour is not known.</param>
    public static Schedule? GiveBack(Schedule schedule, DateOnly day, TimeOnly? from)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var at = schedule.Changes.ToList().FindIndex(change => change.Concerns(day, from));
        if (at < 0 || schedule.Changes[at].Kind == ChangeKind.LeftOut) return null;
        return schedule with { Changes = [.. schedule.Changes.Take(at), .. Around(schedule.Changes[at], day), .. schedule.Changes.Skip(at + 1)] };
    }

    /// <summary>A new schedule with what became of single dates of the old one while it waited: what was cancelled or moved since stays so where the date is still planned, and what was given back stays given back.</summary>
    /// <param name="before">The old schedule when the new one was written.</param>
    /// <param name="now">The old schedule now.</param>
    /// <param name="proposed">The new one.</param>
    public static Schedule Carry(Schedule before, Schedule now, Schedule proposed)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(proposed);
        var gone = before.Changes.Except(now.Changes).ToHashSet();
        var come = now.Changes.Except(before.Changes).Except(proposed.Changes).Where(change => IsPlanned(proposed, change));
        return proposed with { Changes = [.. proposed.Changes.Where(change => !gone.Contains(change)), .. come] };
    }

    private static bool IsPlanned(Schedule schedule, ScheduleChange change) =>
        schedule.Parts.Any(part => part.Days(change.Days.First, change.Days.Last).Any(day => change.Concerns(day, part.From)));

    // A row of days that was cancelled at once stays so on either side of the one that is given back.
    private static IEnumerable<ScheduleChange> Around(ScheduleChange change, DateOnly day)
    {
        if (change.Days.First < day) yield return change with { Days = new(change.Days.First, day.AddDays(-1)) };
        if (day < change.Days.Last) yield return change with { Days = new(day.AddDays(1), change.Days.Last) };
    }

    private static Occurrence? Planned(Schedule schedule, DateOnly day, TimeOnly? from)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return OnDay(schedule, day).FirstOrDefault(date => date.From == from && date.State == OccurrenceState.AsPlanned);
    }

    // An hour is written only where the day alone would not tell which one is meant.
    private static TimeOnly? Hour(Schedule schedule, DateOnly day, TimeOnly? from) => OnDay(schedule, day).Skip(1).Any() ? from : null;

    private static IEnumerable<Occurrence> OnDay(Schedule schedule, DateOnly day) => schedule.From(day).TakeWhile(date => date.Day == day).Where(date => date.MovedFrom is null);

    private static Schedule With(Schedule schedule, ScheduleChange change) => schedule with { Changes = [.. schedule.Changes, change] };

    // Parentheses end a note in the notation.
    private static string? Note(string? text)
    {
        var words = TypedText.Line((text ?? "").Replace('(', ' ').Replace(')', ' '));
        return words.Length == 0 ? null : words;
    }
}
