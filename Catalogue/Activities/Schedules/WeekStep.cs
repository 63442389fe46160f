using System.Globalization;

namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Which weeks: every one, every n-th from a day on, or those with an even or odd number.</summary>
/// <param name="Every">1 for every week, 2 for every second.</param>
/// <param name="Anchor">A day in the first week that counts; needed when <paramref name="Every"/> is more than 1.</param>
/// <param name="Parity">0 for weeks with an even number, 1 for an odd one, as ISO 8601 counts them; null without regard to it.</param>
/// <remarks>Weeks begin on Monday. After a week 53 two odd weeks follow each other: staff who write "odd weeks" mean the number in the calendar.</remarks>
public sealed record WeekStep(int Every = 1, DateOnly? Anchor = null, int? Parity = null)
{
    /// <summary>Every week.</summary>
    public static WeekStep EveryWeek { get; } = new();

    /// <summary>Whether the week of a day counts.</summary>
    public bool Counts(DateOnly day)
    {
        if (Parity is { } parity && ISOWeek.GetWeekOfYear(day) % 2 != parity) return false;
        return Every == 1 || (Anchor is { } anchor && Math.Abs(Monday(day) - Monday(anchor)) / 7 % Every == 0);
    }

    private static int Monday(DateOnly day) => day.DayNumber - ((int)day.DayOfWeek + 6) % 7;
}
