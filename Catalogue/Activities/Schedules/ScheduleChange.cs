namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What a change does to a planned date.</summary>
public enum ChangeKind
{
    /// <summary>It was never meant to take place: it is not told at all.</summary>
    LeftOut,

    /// <summary>It is cancelled: that is told until its time has passed.</summary>
    Cancelled,

    /// <summary>It takes place at another time.</summary>
    Moved,
}

/// <summary>An exception from a schedule.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Days">The days it concerns; one day when it moves.</param>
/// <param name="At">The beginning it concerns, where more than one is planned that day; null for all of the day.</param>
/// <param name="To">Where it is moved; its hours are null to keep those that were planned. Set when, and only when, it moves.</param>
/// <param name="Note">Why, in a few words of bokmål; null when nothing is said.</param>
public sealed record ScheduleChange(ChangeKind Kind, DaySpan Days, TimeOnly? At = null, MovedDate? To = null, string? Note = null)
{
    /// <summary>Whether it concerns a planned date.</summary>
    public bool Concerns(DateOnly day, TimeOnly? from) => Days.Holds(day) && (At is null || At == from);
}
