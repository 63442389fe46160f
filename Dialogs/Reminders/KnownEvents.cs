using System.Globalization;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Reminders;

/// <summary>The events that the content knows, and dates of people's own.</summary>
/// <param name="content">The content.</param>
public sealed class KnownEvents(Content content) : IReminderEvents
{
    private const string DayFormat = "yyyy-MM-dd";
    private const char Between = '/';

    /// <inheritdoc/>
    public ReminderEvent? Find(string municipality, string key, DateTimeOffset now) => ReminderEvent.KindOf(key) switch
    {
        ReminderEventKind.Grant => DeadlineOf(municipality, key[ReminderEvent.GrantPrefix.Length..], now),
        ReminderEventKind.Activity => content.Municipalities.TryGetValue(municipality, out var here) ? ActivityEvents.Find(here, key) : null,
        ReminderEventKind.Own => Own(key),
        _ => null,
    };

    /// <inheritdoc/>
    public string? TitleOf(string municipality, string key, Language language) => ReminderEvent.KindOf(key) switch
    {
        ReminderEventKind.Grant => GrantOf(municipality, key[ReminderEvent.GrantPrefix.Length..])?.Called,
        ReminderEventKind.Activity => content.Municipalities.TryGetValue(municipality, out var here) ? ActivityEvents.ActivityOf(here, key)?.Title.In(language.Tag) : null,
        _ => null,
    };

    /// <summary>A deadline as an event; null when it has no date.</summary>
    public static ReminderEvent? Of(DeadlineTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Date is { } day
            ? new(ReminderEvent.GrantPrefix + told.Key, ReminderEventKind.Grant, new(day, told.Closes, told.IsCertain ? null : told.Was)) : null;
    }

    /// <summary>The event of a date of somebody's own.</summary>
    public static ReminderEvent OwnOn(DateOnly day) => new(ReminderEvent.OwnPrefix + day.ToString(DayFormat, CultureInfo.InvariantCulture), ReminderEventKind.Own, new(day));

    private static ReminderEvent? Own(string key) =>
        DateOnly.TryParseExact(key.AsSpan(ReminderEvent.OwnPrefix.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OwnOn(day) : null;

    private Grant? GrantOf(string municipality, string round) => content.GrantsOf(municipality).FirstOrDefault(grant => grant.Id == round.Split(Between)[0]);

    private ReminderEvent? DeadlineOf(string municipality, string round, DateTimeOffset now)
    {
        if (GrantOf(municipality, round) is not { } grant) return null;
        var local = OsloTime.At(now);
        var ahead = GrantCalendar.Ahead(grant, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return ahead.FirstOrDefault(told => told.Key == round) is { } same ? Of(same)
            // Moved over the turn of the year, it is the next year's.
            : ahead.FirstOrDefault(told => told.IsCertain && IsNextYear(round, told.Key)) is { } next ? Of(next) : null;
    }

    private static bool IsNextYear(string round, string other) =>
        round.Split(Between) is [_, var year, var number] && other.Split(Between) is [_, var next, var same] && number == same
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var two) && two == one + 1;
}
