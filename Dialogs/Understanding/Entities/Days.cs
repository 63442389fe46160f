using System.Globalization;

namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>First and last day of what a date says.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>One day.</summary>
    public DaySpan(DateOnly day)
        : this(day, day)
    {
    }
}

/// <summary>Reckons days. Weeks begin on Monday, the weekend is Saturday and Sunday, for readers of every language: the activities are here.</summary>
internal static class Days
{
    private static readonly PersianCalendar Solar = new();

    /// <summary>The days of a week, so many weeks from this one.</summary>
    public static DaySpan Week(DateOnly today, int ahead)
    {
        var monday = Monday(today).AddDays(7 * ahead);
        return new(monday, monday.AddDays(6));
    }

    /// <summary>Saturday and Sunday, so many weeks from this one.</summary>
    public static DaySpan Weekend(DateOnly today, int ahead)
    {
        var monday = Monday(today).AddDays(7 * ahead);
        return new(monday.AddDays(5), monday.AddDays(6));
    }

    /// <summary>The days of a month, so many months from this one.</summary>
    public static DaySpan Month(DateOnly today, int ahead)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(ahead);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The next day with this name, today included.</summary>
    /// <param name="today">Today.</param>
    /// <param name="weekday">0 for Monday.</param>
    public static DateOnly Coming(DateOnly today, int weekday) => today.AddDays((weekday - Index(today) + 7) % 7);

    /// <summary>A weekday of this week, or so many weeks from it.</summary>
    public static DateOnly InWeek(DateOnly today, int ahead, int weekday) => Monday(today).AddDays((7 * ahead) + weekday);

    /// <summary>The last day with this name before today.</summary>
    public static DateOnly Last(DateOnly today, int weekday) => Coming(today, weekday).AddDays(-7);

    /// <summary>An ISO week: this year's, or next year's when it is over.</summary>
    public static DaySpan? IsoWeek(DateOnly today, int week)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(today.Year))
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year, week, DayOfWeek.Monday));
        if (monday.AddDays(6) < today)
        {
            if (week > ISOWeek.GetWeeksInYear(today.Year + 1))
                return null;
            monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year + 1, week, DayOfWeek.Monday));
        }
        return new(monday, monday.AddDays(6));
    }

    /// <summary>A day of a month: of the year named, otherwise the next that comes; null when there is no such day.</summary>
    public static DateOnly? On(DateOnly today, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1)
            return null;
        if (year is { } named)
            return named is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(named, month) ? new(named, month, day) : null;
        // Eight years on there has been a leap day even around 2100.
        for (var candidate = today.Year; candidate <= today.Year + 8; candidate++)
        {
            if (day <= DateTime.DaysInMonth(candidate, month) && new DateOnly(candidate, month, day) >= today)
                return new(candidate, month, day);
        }
        return null;
    }

    /// <summary>The days of a month by its number: of the year named, otherwise this month or the next that comes.</summary>
    public static DaySpan InMonth(DateOnly today, int? year, int month)
    {
        var first = new DateOnly(year ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>A day of the Solar Hijri calendar: of the year named, otherwise the next that comes.</summary>
    public static DateOnly? OnSolar(DateOnly today, int? year, int month, int day)
    {
        var now = Solar.GetYear(today.ToDateTime(TimeOnly.MinValue));
        for (var candidate = year ?? now; candidate <= (year ?? now + 5); candidate++)
        {
            if (candidate is < 1300 or > 1500 || day < 1 || day > Solar.GetDaysInMonth(candidate, month))
                continue;
            var found = DateOnly.FromDateTime(Solar.ToDateTime(candidate, month, day, 0, 0, 0, 0));
            if (year is not null || found >= today)
                return found;
        }
        return null;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-Index(day));

    private static int Index(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
