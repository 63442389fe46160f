using System.Globalization;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Reminders;

/// <summary>What is known of an event's date: what a person has been told, or would be told now.</summary>
/// <param name="Day">The day in Oslo.</param>
/// <param name="Time">The time of day in Oslo at which it closes or begins; null where none is known.</param>
/// <param name="LastYear">The earlier year's date that <paramref name="Day"/> is guessed from; null when the date is certain.</param>
/// <param name="Cancelled">Whether it does not take place.</param>
public sealed record ReminderFacts(DateOnly Day, TimeOnly? Time = null, DateOnly? LastYear = null, bool Cancelled = false)
{
    private const string DayFormat = "yyyy-MM-dd", TimeFormat = "HH:mm", CancelledMark = "cancelled";
    private const char Between = ';';

    /// <summary>Whether the date may be told as the date.</summary>
    public bool IsCertain => LastYear is null;

    /// <summary>When it is over: its time, or the end of its day.</summary>
    public DateTimeOffset EndsAt => Time is { } time ? OsloTime.InstantOf(Day, time) : OsloTime.InstantOf(Day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The facts as they are stored and compared.</summary>
    public string Write() => string.Join(
        Between,
        Day.ToString(DayFormat, CultureInfo.InvariantCulture),
        Time?.ToString(TimeFormat, CultureInfo.InvariantCulture),
        LastYear?.ToString(DayFormat, CultureInfo.InvariantCulture),
        Cancelled ? CancelledMark : "");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ReminderFacts Read(string text)
    {
        if (text.Split(Between) is not [var day, var time, var last, var cancelled]) throw new FormatException("These are no facts of an event.");
        return new(DayOf(day), time.Length == 0 ? null : TimeOnly.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture), last.Length == 0 ? null : DayOf(last), cancelled == CancelledMark);
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
