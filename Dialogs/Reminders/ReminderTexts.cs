using System.Globalization;
using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Reminders;

/// <summary>Puts dates and reminders into words. A date is always told with its weekday, never as "tomorrow": a message may be read late.</summary>
/// <param name="here">Who writes.</param>
/// <param name="language">The language to write in.</param>
/// <param name="today">The Oslo date.</param>
public sealed class ReminderTexts(MunicipalContent here, Language language, DateOnly today)
{
    /// <summary>A text by its name below <c>reminder.</c>.</summary>
    public string Say(string name, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        Dictionary<string, string> filled = [];
        foreach (var (argument, value) in arguments) filled[argument] = value;
        // A date may end in a full stop of its own, as in Ukrainian.
        return here.Answers.Get(ReminderKeys.Of(name), language, today, filled).Text.Replace("..", ".", StringComparison.Ordinal);
    }

    /// <summary>A day with its weekday.</summary>
    public string Day(DateOnly day) => Say("day", ("weekday", Say(day.DayOfWeek.ToString().ToLowerInvariant())), ("date", DateText.Write(day, language)));

    /// <summary>When something is: its day, and its time where that is known. Of a guess it says no more than that the last known date was another.</summary>
    public string When(ReminderFacts facts)
    {
        if (facts.LastYear is { } last) return Guess("short.pattern", last).TrimEnd('.', '።', '۔');
        return facts.Time is { } time ? Say("time", ("day", Day(facts.Day)), ("time", time.ToString("HH:mm", CultureInfo.InvariantCulture))) : Day(facts.Day);
    }

    /// <summary>The message that tells a planned reminder.</summary>
    /// <param name="reminder">What is to be told.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="title">What the event is called; null when it is not known (any more).</param>
    public Reply Write(PlannedReminder reminder, string key, string? title)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        string[] remarks = here.Municipality.Fictional ? [here.Answers.Get(PhraseKeys.NoticeExample, language, today).Text] : [];
        return new(language, string.Join('\n', Lines(reminder, key, title ?? reminder.Before.Title ?? ""))) { Before = remarks };
    }

    // Where to go stands below, in a line of its own: it is Norwegian in every language.
    private IEnumerable<string> Lines(PlannedReminder reminder, string key, string title)
    {
        var kind = ReminderEvent.KindOf(key);
        yield return Text(reminder, key, kind, title);
        if (kind != ReminderEventKind.Activity || reminder.Message is ReminderMessage.Cancelled or ReminderMessage.Unlisted) yield break;
        if (reminder.Message != ReminderMessage.OtherPlace && reminder.Facts.Place is { } place) yield return place;
        if (Doubt(key) is { } doubt) yield return doubt;
    }

    /// <summary>That a date has been taken out of the list, with whom to ask.</summary>
    public string Unlisted(string key, string title, ReminderFacts told) =>
        Say("gone", ("title", title), ("when", When(told)), ("who", ActivityContact.Of(ActivityEvents.ActivityOf(here, key), here, language, today)));

    // What was told with the date is told with the reminder.
    private string? Doubt(string key)
    {
        if (ActivityEvents.ActivityOf(here, key) is not { } activity) return null;
        var who = ("who", ActivityContact.Of(activity, here, language, today));
        if (!activity.IsUnconfirmed(today)) return ActivityEvents.DateOf(here, key) is { MayBeHoliday: true } ? Activity("holiday", who) : null;
        return activity.KnownOn is { } known ? Activity("unconfirmed", ("year", known.Year.ToString(CultureInfo.InvariantCulture)), who) : Activity("unconfirmed.never", who);
    }

    private string Activity(string name, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        Dictionary<string, string> filled = [];
        foreach (var (argument, value) in arguments) filled[argument] = value;
        return here.Answers.Get(ActivityKeys.Of(name), language, today, filled).Text;
    }

    private string Guess(string name, DateOnly last) =>
        here.Answers.Get(GrantKeys.Of(name), language, today, new Dictionary<string, string> { ["date"] = Day(last) }).Text;

    private string Text(PlannedReminder reminder, string key, ReminderEventKind kind, string title)
    {
        var (facts, old) = (reminder.Facts, When(reminder.Before));
        return reminder.Message switch
        {
            ReminderMessage.Cancelled => Say("cancelled", ("title", title), ("old", old)),
            ReminderMessage.Certain => Say("certain", ("title", title), ("when", When(facts))),
            ReminderMessage.Unsure => Say("unsure", ("title", title), ("old", old)),
            ReminderMessage.Unlisted => Unlisted(key, title, reminder.Before),
            ReminderMessage.OtherPlace => Say("moved.place", ("title", title), ("when", When(facts)), ("place", facts.Place ?? "")),
            // Taken up again after all: what was told before was no date.
            ReminderMessage.Moved when !reminder.Before.Cancelled && !reminder.Before.IsUnlisted => Say(kind == ReminderEventKind.Activity ? "moved.activity" : "moved.grant", ("title", title), ("when", When(facts)), ("old", old)),
            _ => Near(facts, kind, title),
        };
    }

    private string Near(ReminderFacts facts, ReminderEventKind kind, string title) => kind switch
    {
        ReminderEventKind.Own => Say("say.own", ("when", When(facts))),
        ReminderEventKind.Activity => Say("say.activity", ("title", title), ("when", When(facts))),
        _ when facts.LastYear is { } last => Say("say.grant.unsure", ("title", title), ("last", Guess("deadline.pattern", last))),
        _ => Say("say.grant", ("title", title), ("when", When(facts))),
    };
}
