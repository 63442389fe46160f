using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Reminders;

/// <summary>What "it" is in "remind me of it".</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Event">The event; null when it has no date.</param>
internal sealed record ReminderTarget(string Title, ReminderEvent? Event);

/// <summary>Finds what a person wants to be reminded of.</summary>
internal static class ReminderTargets
{
    /// <summary>The one day ahead that a message names; null when it names none or several.</summary>
    public static ReminderEvent? NamedIn(TurnContext turn)
    {
        var read = turn.Knowledge.Entities.Read(turn.Message.Text, turn.Language, OsloTime.At(turn.Now), turn.Knowledge.Places);
        return read.Dates is [{ IsDeadline: false } only] && only.From == only.To && only.From > turn.Today ? KnownEvents.OwnOn(only.From) : null;
    }

    /// <summary>A grant's next deadline.</summary>
    public static ReminderTarget Of(Grant grant, TurnContext turn) =>
        new(grant.Called, KnownEvents.Of(GrantCalendar.Next(grant, turn.Today, OsloTime.TimeOf(turn.Now))));

    /// <summary>The next date of an activity.</summary>
    public static ReminderTarget Of(Activity activity, TurnContext turn) => new(activity.Title.In(turn.Language.Tag), ActivityEvents.Ahead(activity, turn.Now).FirstOrDefault());

    /// <summary>The date on a day of the activity that is shown; null when none is, or it has none on that day.</summary>
    public static ReminderEvent? ShownOn(DateOnly day, TurnContext turn) => turn.Before.Showing is { } shown && ActivityShownBy(shown, turn) is { } activity
        ? ActivityEvents.Ahead(activity, turn.Now).TakeWhile(date => date.Facts.Day <= day).FirstOrDefault(date => date.Facts.Day == day) : null;

    /// <summary>The next date of the same activity that a reminder can still come before; null when there is none, or the event is no date of an activity.</summary>
    public static ReminderEvent? InPlaceOf(ReminderEvent late, ReminderPlan plan, TurnContext turn) =>
        ActivityEvents.ActivityOf(turn.Here, late.Key) is { Status: ActivityStatus.Offer } activity
            ? ActivityEvents.Ahead(activity, turn.Now).FirstOrDefault(date => plan.DueAfter(ReminderOffsets.DefaultFor(date.Kind), date.Facts, turn.Now).Count > 0) : null;

    /// <summary>The next date of the same activity, where it is an earlier one that no reminder can come before any more; null where there is none.</summary>
    public static ReminderEvent? TooLateBefore(ReminderEvent asked, ReminderPlan plan, TurnContext turn) =>
        ActivityEvents.ActivityOf(turn.Here, asked.Key) is { } activity && ActivityEvents.Ahead(activity, turn.Now).FirstOrDefault() is { } next && next.Key != asked.Key
            && plan.DueAfter(ReminderOffsets.DefaultFor(next.Kind), next.Facts, turn.Now).Count == 0 ? next : null;

    /// <summary>What is shown under an id; null when it is nothing that has a date.</summary>
    public static ReminderTarget? ShownBy(string? showing, TurnContext turn)
    {
        if (GrantsDialog.GrantOf(showing) is { } name && turn.Here.Grants.FirstOrDefault(grant => grant.Id == name) is { } shown) return Of(shown, turn);
        if (showing is not null && ActivityShownBy(showing, turn) is { } activity) return Of(activity, turn);
        var events = new KnownEvents(turn.Knowledge.Content);
        if (showing is null || ReminderChoice.Read(showing) is not { Ends: false, Event: { } key }) return null;
        return events.Find(turn.Here.Municipality.Id, key, turn.Now) is { } asked ? new(events.TitleOf(turn.Here.Municipality.Id, key, turn.Language) ?? "", asked) : null;
    }

    // A list of one is that one.
    private static Activity? ActivityShownBy(string showing, TurnContext turn)
    {
        if (ActivityIds.One(showing) is { } id) return turn.Here.Activities.Find(turn.Here.Municipality.Id, id) is { Status: ActivityStatus.Offer } one ? one : null;
        return ActivityIds.List(showing) is { } list && turn.Here.Activities.Find(list.Wish.ToQuery(0, 1), turn.Now) is { Total: 1, Matches: [var only] } ? only.Activity : null;
    }
}
