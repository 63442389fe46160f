namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Days from one to another, both included.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; not before the first.</param>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>One day.</summary>
    public static DaySpan Of(DateOnly day) => new(day, day);

    /// <summary>Whether a day is one of these.</summary>
    public bool Holds(DateOnly day) => First <= day && day <= Last;
}
