namespace ChatBot.Catalogue.Grants;

/// <summary>A day that comes every year, such as 1 December or the first working day of March.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month. The 29th of February is the 28th in a common year.</param>
/// <param name="WorkingDay">Whether it is the first working day from then on: with day 1, the first working day of the month.</param>
public sealed record AnnualDay(int Month, int Day, bool WorkingDay = false)
{
    /// <summary>Whether there is such a day in a leap year.</summary>
    public bool Exists => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2024, Month);

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year)
    {
        var day = new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
        return WorkingDay ? NorwegianHolidays.WorkingDayFrom(day) : day;
    }

    /// <summary>The first such day that is not before another.</summary>
    public DateOnly From(DateOnly day) => In(day.Year) is var same && same >= day ? same : In(day.Year + 1);
}
