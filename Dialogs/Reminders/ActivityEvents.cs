using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Reminders;

/// <summary>The dates of activities as events, known by the day on which they were first planned, wherever they are moved: <c>activity:choir@2026-12-03</c>.
/// Where a day has several, the hour stands behind it: <c>activity:gym@2026-12-03T1800</c>.</summary>
public static class ActivityEvents
{
    private const string DayFormat = "yyyy-MM-dd", HourFormat = "HHmm";
    private const char BeforeDay = '@', BeforeHour = 'T';

    /// <summary>The date that a key names, as it is known now; one that is not in the list is told as just that. Null when the key names no date.</summary>
    /// <param name="here">The municipality.</param>
    /// <param name="key">The key.</param>
    public static ReminderEvent? Find(MunicipalContent here, string key)
    {
        if (Read(key) is not { } asked) return null;
        return DateOf(here, key) is { } date
            ? new(key, ReminderEventKind.Activity, FactsOf(ActivityOf(here, key)!, date)) : new(key, ReminderEventKind.Activity, new(asked.Day) { IsUnlisted = true });
    }

    /// <summary>The coming dates of an activity that take place and have not begun, the next first; computed as they are asked for.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<ReminderEvent> Ahead(Activity activity, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Schedule.From(OsloTime.DayOf(now)).Where(date => date.State == OccurrenceState.AsPlanned)
            .Select(date => new ReminderEvent(KeyOf(activity, date), ReminderEventKind.Activity, FactsOf(activity, date))).Where(date => date.Facts.EndsAt > now);
    }

    /// <summary>The activity that a key names, whatever its status; null when there is none.</summary>
    public static Activity? ActivityOf(MunicipalContent here, string key)
    {
        ArgumentNullException.ThrowIfNull(here);
        return Read(key) is { } asked ? here.Activities.Find(here.Municipality.Id, asked.Id) : null;
    }

    /// <summary>The date that a key names, as it was first planned: cancelled and moved ones are told as such. Null when it is not in the list.</summary>
    public static Occurrence? DateOf(MunicipalContent here, string key)
    {
        if (Read(key) is not { } asked || ActivityOf(here, key) is not { Status: ActivityStatus.Offer } activity) return null;
        var planned = PlannedOn(activity, asked.Day);
        // Where the day has one date alone it is the one meant, though its hour may have changed.
        return planned.Find(date => date.From == asked.Hour) ?? (planned.Count == 1 || asked.Hour is null ? planned.FirstOrDefault() : null);
    }

    private static string KeyOf(Activity activity, Occurrence date)
    {
        var (day, hour) = date.MovedFrom is { } before ? (before.Day, before.From) : (date.Day, date.From);
        var behind = hour is { } from && PlannedOn(activity, day).Count > 1 ? BeforeHour + from.ToString(HourFormat, CultureInfo.InvariantCulture) : "";
        return $"{ReminderEvent.ActivityPrefix}{activity.Id}{BeforeDay}{day.ToString(DayFormat, CultureInfo.InvariantCulture)}{behind}";
    }

    private static ReminderFacts FactsOf(Activity activity, Occurrence date)
    {
        var (day, from) = date.MovedTo is { } to ? (to.Day, to.From) : (date.Day, date.From);
        return new(day, from, null, date.State == OccurrenceState.Cancelled) { Place = activity.Place?.Name ?? activity.Place?.Address, Title = activity.Title.Bokmal };
    }

    // What has been moved to a day was not planned on it.
    private static List<Occurrence> PlannedOn(Activity activity, DateOnly day) => [.. activity.Schedule.From(day).TakeWhile(date => date.Day == day).Where(date => date.MovedFrom is null)];

    private static (string Id, DateOnly Day, TimeOnly? Hour)? Read(string key)
    {
        if (!key.StartsWith(ReminderEvent.ActivityPrefix, StringComparison.Ordinal) || key[ReminderEvent.ActivityPrefix.Length..].Split(BeforeDay) is not [var id, var date]) return null;
        var parts = date.Split(BeforeHour);
        if (!DateOnly.TryParseExact(parts[0], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        return (id, day, parts.Length == 2 && TimeOnly.TryParseExact(parts[1], HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null);
    }
}
