using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Reminders;

/// <summary>What kind of thing a reminder is of.</summary>
public enum ReminderEventKind
{
    /// <summary>The deadline of a grant.</summary>
    Grant,

    /// <summary>One date of an activity.</summary>
    Activity,

    /// <summary>A date that the person has named.</summary>
    Own,
}

/// <summary>Something that has a date and of which a person can be reminded.</summary>
/// <param name="Key">What it is known by, however its date moves: <c>grant:bufdir/2027/1</c>, <c>activity:choir@2026-12-03</c>, <c>own:2027-03-12</c>.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Facts">What is known of its date.</param>
public sealed record ReminderEvent(string Key, ReminderEventKind Kind, ReminderFacts Facts)
{
    /// <summary>Begins the key of a grant's deadline.</summary>
    public const string GrantPrefix = "grant:";

    /// <summary>Begins the key of an activity's date.</summary>
    public const string ActivityPrefix = "activity:";

    /// <summary>Begins the key of a date of the person's own.</summary>
    public const string OwnPrefix = "own:";

    /// <summary>The kind that a key tells.</summary>
    public static ReminderEventKind KindOf(string key) =>
        key.StartsWith(GrantPrefix, StringComparison.Ordinal) ? ReminderEventKind.Grant
        : key.StartsWith(ActivityPrefix, StringComparison.Ordinal) ? ReminderEventKind.Activity : ReminderEventKind.Own;
}

/// <summary>Where events are looked up.</summary>
public interface IReminderEvents
{
    /// <summary>An event of a municipality as it is known now; null when it is not known there (any more).</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="now">The instant.</param>
    ReminderEvent? Find(string municipality, string key, DateTimeOffset now);

    /// <summary>What an event is called; null when it is not known. A date of one's own is called nothing: a phone may be read by others.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="language">The reader's language; what is not translated is told in bokmål.</param>
    string? TitleOf(string municipality, string key, Language language);
}
