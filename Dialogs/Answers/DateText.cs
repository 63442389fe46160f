using System.Globalization;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>Writes dates in the reader's language, always Gregorian, always with digits every phone shows.</summary>
public static class DateText
{
    /// <summary>A date, such as "1. juli 2026".</summary>
    public static string Write(DateOnly date, Language language) => language.DateFormat
        .Replace("{d}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", language.Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{y}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The month of a date, such as "juli 2026"; the month in the form it has beside a day.</summary>
    public static string WriteMonth(DateOnly date, Language language) => $"{language.Months[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";
}
