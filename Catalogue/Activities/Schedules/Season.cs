namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>A day of every year, such as 1 September. 29 February is 1 March in a year without it.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
public readonly record struct DayOfYear(int Month, int Day) : IComparable<DayOfYear>
{
    /// <inheritdoc/>
    public int CompareTo(DayOfYear other) => (Month, Day).CompareTo((other.Month, other.Day));
}

/// <summary>When in time a part of a schedule holds: between two days, and within every year between two days of the year.</summary>
/// <param name="First">The first day; null when it has no beginning that we know.</param>
/// <param name="Last">The last day; null when no end is known.</param>
/// <param name="YearlyFirst">The day of the year on which each season begins; null when it runs the whole year.</param>
/// <param name="YearlyLast">The last day of each season; null with <paramref name="YearlyFirst"/>. A season can run over New Year.</param>
public sealed record Season(DateOnly? First = null, DateOnly? Last = null, DayOfYear? YearlyFirst = null, DayOfYear? YearlyLast = null)
{
    /// <summary>Always.</summary>
    public static Season Always { get; } = new();

    /// <summary>Whether a day lies in the season.</summary>
    public bool Holds(DateOnly day)
    {
        if (day < First || day > Last) return false;
        if (YearlyFirst is not { } from || YearlyLast is not { } until) return true;
        var here = new DayOfYear(day.Month, day.Day);
        return from.CompareTo(until) <= 0
            ? from.CompareTo(here) <= 0 && here.CompareTo(until) <= 0
            : from.CompareTo(here) <= 0 || here.CompareTo(until) <= 0;
    }
}
