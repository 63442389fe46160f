using System.Globalization;

namespace ChatBot.Bot.Storage;

/// <summary>How instants, days and flags stand in both databases.</summary>
internal static class StoredTypes
{
    private const string DayFormat = "yyyy-MM-dd";

    public static long ToMs(this DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset ToInstant(this long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    public static string ToText(this DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly ToDay(this string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    public static long ToFlag(this bool value) => value ? 1 : 0;
}
