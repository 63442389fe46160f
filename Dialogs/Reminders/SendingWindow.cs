using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Reminders;

/// <summary>When reminders may go out, in Oslo time.</summary>
/// <param name="Opens">The time of day from which they may.</param>
/// <param name="Closes">The time of day from which they may no longer; later than <paramref name="Opens"/>.</param>
/// <param name="At">The time of day at which they go out by default.</param>
/// <param name="IsClosedDay">Whether nothing goes out on a day: a Sunday, a public holiday. It must leave days open.</param>
public sealed record SendingWindow(TimeOnly Opens, TimeOnly Closes, TimeOnly At, Func<DateOnly, bool> IsClosedDay)
{
    /// <summary>The hours where nothing else is set.</summary>
    public static readonly SendingWindow Default = new(
        new TimeOnly(9, 0), new TimeOnly(20, 0), new TimeOnly(10, 0), day => day.DayOfWeek == DayOfWeek.Sunday || NorwegianHolidays.Is(day));

    private static readonly TimeSpan LastHour = TimeSpan.FromHours(1);

    /// <summary>Whether a reminder may go out at an instant.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var local = OsloTime.At(instant);
        var time = TimeOnly.FromDateTime(local);
        return time >= Opens && time < Closes && !IsClosedDay(DateOnly.FromDateTime(local));
    }

    /// <summary>When a reminder for a day goes out: at its time on that day, or at the last open hour before that.</summary>
    public DateTimeOffset DueOn(DateOnly day)
    {
        if (!IsClosedDay(day) && At >= Opens) return OsloTime.InstantOf(day, At < Closes ? At : LastOpen);
        do day = day.AddDays(-1);
        while (IsClosedDay(day));
        return OsloTime.InstantOf(day, LastOpen);
    }

    /// <summary>The first open instant from an instant on: the instant itself when it is open.</summary>
    public DateTimeOffset OpenFrom(DateTimeOffset instant)
    {
        if (IsOpen(instant)) return instant;
        var local = OsloTime.At(instant);
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= Opens) day = day.AddDays(1);
        while (IsClosedDay(day)) day = day.AddDays(1);
        return OsloTime.InstantOf(day, Opens);
    }

    /// <summary>When the hours that an open instant lies in come to their end.</summary>
    public DateTimeOffset EndOf(DateTimeOffset instant) => OsloTime.InstantOf(OsloTime.DayOf(instant), Closes);

    private TimeOnly LastOpen => Closes - Opens > LastHour ? Closes.Add(-LastHour) : Opens;
}
