namespace ChatBot.Catalogue.Rights;

/// <summary>A day as people remember it: a day, or any day of a month.</summary>
/// <param name="First">The earliest day it can have been.</param>
/// <param name="Last">The latest day it can have been, inclusive.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>One day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day);

    /// <summary>Any day of a month.</summary>
    public static DayRange Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>The day so many months later; the last day of the calendar when that is past its end. A day that the month has not becomes its last.</summary>
    /// <param name="day">The day to count from.</param>
    /// <param name="months">How many months, not negative.</param>
    public static DateOnly Later(DateOnly day, int months) =>
        (long)day.Year * 12 + day.Month + months > (long)DateOnly.MaxValue.Year * 12 + DateOnly.MaxValue.Month ? DateOnly.MaxValue : day.AddMonths(months);
}
