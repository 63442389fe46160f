using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Reports;

/// <summary>When somebody answers the telephone in a municipality, as figures count it: 08:00 to 15:30 on weekdays that are no public holiday.</summary>
internal static class OfficeHours
{
    private static readonly TimeOnly Opens = new(8, 0), Closes = new(15, 30);

    /// <summary>Whether an instant lies in them.</summary>
    public static bool Hold(DateTimeOffset instant)
    {
        var local = OsloTime.At(instant);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !NorwegianHolidays.Is(day) && time >= Opens && time < Closes;
    }
}
