namespace ChatBot.Bot.Storage;

/// <summary>Days as people here count them.</summary>
internal static class OsloDay
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The day in Europe/Oslo at an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);
}
