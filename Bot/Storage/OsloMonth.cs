using System.Globalization;

namespace ChatBot.Bot.Storage;

/// <summary>Months as people here count them, written <c>2026-11</c>: in the order of their names.</summary>
internal static class OsloMonth
{
    private const string Format = "yyyy-MM";

    /// <summary>The month in Europe/Oslo at an instant.</summary>
    public static string Of(DateTimeOffset instant) => Of(OsloDay.Of(instant));

    /// <summary>The month of a day.</summary>
    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>So many months after a month, or before it.</summary>
    public static string Add(string month, int months) => Of(DateOnly.ParseExact(month, Format, CultureInfo.InvariantCulture).AddMonths(months));

    /// <summary>Whether a text is a month.</summary>
    public static bool Is(string text) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
