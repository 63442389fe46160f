using ChatBot.Catalogue.Grants;
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

    /// <summary>What is shown under an id; null when it is nothing that has a date.</summary>
    public static ReminderTarget? ShownBy(string? showing, TurnContext turn)
    {
        if (GrantsDialog.GrantOf(showing) is { } name && turn.Here.Grants.FirstOrDefault(grant => grant.Id == name) is { } shown) return Of(shown, turn);
        var events = new KnownEvents(turn.Knowledge.Content.GrantsOf);
        if (showing is null || ReminderChoice.Read(showing) is not { Ends: false, Event: { } key }) return null;
        return events.Find(turn.Here.Municipality.Id, key, turn.Now) is { } asked ? new(events.TitleOf(turn.Here.Municipality.Id, key) ?? "", asked) : null;
    }
}
