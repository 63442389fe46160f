using System.Globalization;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Reminders;

/// <summary>What is known of an event's date: what a person has been told, or would be told now.</summary>
/// <param name="Day">The day in Oslo.</param>
/// <param name="Time">The time of day in Oslo at which it closes or begins; null where none is known.</param>
/// <param name="LastYear">The earlier year's date that <paramref name="Day"/> is guessed from; null when the date is certain.</param>
/// <param name="Cancelled">Whether it does not take place.</param>
/// <remarks>Written with a place and a title only where it has one of them, so that what was stored before they were known is read still.</remarks>
public sealed record ReminderFacts(DateOnly Day, TimeOnly? Time = null, DateOnly? LastYear = null, bool Cancelled = false)
{
    private const string DayFormat = "yyyy-MM-dd", TimeFormat = "HH:mm", CancelledMark = "cancelled", UnlistedMark = "unlisted";
    private const char Between = ';';

    /// <summary>Whether it has been taken out of the list: nobody has said that it does not take place, and we do not know that it does.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Where it is; null where that is not known or nothing to be told.</summary>
    public string? Place { get; init => field = Plain(value); }

    /// <summary>What it was called in bokmål, for when it can no longer be looked up; null where that cannot happen.</summary>
    public string? Title { get; init => field = Plain(value); }

    /// <summary>Whether the date may be told as the date.</summary>
    public bool IsCertain => LastYear is null;

    /// <summary>When it is over: its time, or the end of its day.</summary>
    public DateTimeOffset EndsAt => Time is { } time ? OsloTime.InstantOf(Day, time) : OsloTime.InstantOf(Day.AddDays(1), TimeOnly.MinValue);

    /// <summary>Whether others tell the same date, wherever it is held and whatever it is called.</summary>
    public bool IsSameDateAs(ReminderFacts other) => this with { Place = null, Title = null } == other with { Place = null, Title = null };

    /// <summary>The facts as they are stored and compared.</summary>
    public string Write()
    {
        List<string?> parts =
        [
            Day.ToString(DayFormat, CultureInfo.InvariantCulture),
            Time?.ToString(TimeFormat, CultureInfo.InvariantCulture),
            LastYear?.ToString(DayFormat, CultureInfo.InvariantCulture),
            Cancelled ? CancelledMark : IsUnlisted ? UnlistedMark : "",
        ];
        if (Place is not null || Title is not null) parts.AddRange([Place, Title]);
        return string.Join(Between, parts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ReminderFacts Read(string text)
    {
        if (text.Split(Between) is not ([var day, var time, var last, var mark, ..] and { Length: 4 or 6 } parts)) throw new FormatException("These are no facts of an event.");
        var facts = new ReminderFacts(DayOf(day), time.Length == 0 ? null : TimeOnly.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture), last.Length == 0 ? null : DayOf(last), mark == CancelledMark)
        {
            IsUnlisted = mark == UnlistedMark,
        };
        return parts.Length == 4 ? facts : facts with { Place = parts[4], Title = parts[5] };
    }

    private static string? Plain(string? text) => string.IsNullOrEmpty(text) ? null : text.Replace(Between, ',');

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
