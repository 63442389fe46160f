using System.Globalization;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>Dates and hours in words.</summary>
internal static class DateWords
{
    private static readonly string[] Bokmal = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>A date with its hours.</summary>
    public static string Of(DateOnly day, TimeOnly? from, TimeOnly? until, Tongue say)
    {
        var hours = from is null ? "" : $", {Hour(from.Value)}{(until is { } end ? $"–{Hour(end)}" : "")}";
        return $"{say[Bokmal[(int)day.DayOfWeek], day.DayOfWeek.ToString()]} {day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}{hours}";
    }

    /// <summary>A date of an activity.</summary>
    public static string Of(Occurrence date, Tongue say) => Of(date.Day, date.From, date.Until, say);

    /// <summary>When something was done.</summary>
    public static string At(DateTimeOffset instant, Tongue say) => OsloTime.At(instant).ToString(say["dd.MM.yyyy 'kl.' HH:mm", "dd.MM.yyyy 'at' HH:mm"], CultureInfo.InvariantCulture);

    /// <summary>A day as addresses and fields hold it.</summary>
    public static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An hour as addresses and fields hold it; empty when it is not known.</summary>
    public static string Plain(TimeOnly? hour) => hour is { } known ? Hour(known) : "";

    /// <summary>A day from an address or a field.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An hour from an address or a field; null when it is empty or none.</summary>
    /// <remarks>A letter alone would be a format of the framework's own, and one it does not know: asked for it, it throws at whatever is no hour.</remarks>
    public static TimeOnly? Hour(string? text) => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH.mm", "H.mm", "HH", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    private static string Hour(TimeOnly hour) => hour.ToString("HH:mm", CultureInfo.InvariantCulture);
}
