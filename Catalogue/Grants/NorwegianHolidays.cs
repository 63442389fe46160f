namespace ChatBot.Catalogue.Grants;

/// <summary>The public holidays of Norway, computed for any year of the Gregorian calendar.</summary>
public static class NorwegianHolidays
{
    // How far each movable holiday lies from Easter Sunday.
    private static readonly int[] FromEaster = [-3, -2, 0, 1, 39, 49, 50];

    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

    /// <summary>Easter Sunday of a year.</summary>
    public static DateOnly Easter(int year)
    {
        // The anonymous Gregorian computus of 1876, with the letters it has in the literature.
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }

    /// <summary>The holidays of a year in order, each day once.</summary>
    public static IReadOnlyList<DateOnly> In(int year)
    {
        var easter = Easter(year);
        return [.. Fixed.Select(day => new DateOnly(year, day.Month, day.Day)).Concat(FromEaster.Select(easter.AddDays)).Distinct().Order()];
    }

    /// <summary>Whether a day is a public holiday. An ordinary Sunday is none.</summary>
    public static bool Is(DateOnly day) =>
        Fixed.Contains((day.Month, day.Day)) || FromEaster.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>Whether a day is Monday to Friday and no public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Is(day);

    /// <summary>The first working day from a day on: the day itself when it is one.</summary>
    public static DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The last working day up to a day: the day itself when it is one.</summary>
    public static DateOnly WorkingDayUpTo(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
