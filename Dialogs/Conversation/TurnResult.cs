using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What one message led to.</summary>
/// <param name="State">The state after the turn.</param>
/// <param name="Reply">What to say; null when nothing is to be sent.</param>
/// <param name="Effects">What to record beside the state, in the same transaction.</param>
/// <param name="Outcome">What kind of turn it was.</param>
/// <param name="Understood">What was understood; null when it was not asked.</param>
/// <param name="Topic">The topic answered or the danger found; null when none.</param>
public sealed record TurnResult(
    ConversationState State, Reply? Reply, IReadOnlyList<Effect> Effects, Outcome Outcome, Understood? Understood, string? Topic)
{
    /// <summary>The id of the matter that was referred to whoever decides it; null when none was.</summary>
    public string? Referral { get; init; }
}

/// <summary>What kind of turn it was, for staff and for <c>Tools ask</c>.</summary>
public enum Outcome
{
    /// <summary>A topic was answered.</summary>
    Answered,

    /// <summary>The person was asked which topic they mean.</summary>
    Clarify,

    /// <summary>A Norwegian word was explained.</summary>
    Glossary,

    /// <summary>The answer on the topic is taken away while it is corrected; the person was told whom to ask.</summary>
    Withdrawn,

    /// <summary>The answer on the topic is past its last day; the person was told whom to ask.</summary>
    Expired,

    /// <summary>The message was not understood.</summary>
    Unknown,

    /// <summary>The message was about danger.</summary>
    Emergency,

    /// <summary>The message was a command: menu, more, stop, delete, a language.</summary>
    Command,

    /// <summary>The message answered an open question.</summary>
    Dialog,
}

/// <summary>Something to record beside the conversation's state.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>The person wants no more messages from this municipality.</summary>
    public sealed record Stop : Effect;

    /// <summary>The person wants messages again.</summary>
    public sealed record Start : Effect;

    /// <summary>A stopped person was told how to start again, on this Oslo day.</summary>
    public sealed record StopReminded(DateOnly Day) : Effect;

    /// <summary>Somebody says that an answer is wrong. It tells which answer and nothing of the person.</summary>
    /// <param name="Topic">The topic's id.</param>
    /// <param name="Language">The tag of the language it was given in.</param>
    /// <param name="ContentVersion">The version of the content it came from.</param>
    public sealed record AnswerDoubted(string Topic, string Language, string ContentVersion) : Effect;

    /// <summary>The person, or the conversation where others read along, is to be reminded of an event. This request is the consent.</summary>
    /// <param name="Event">The event's key.</param>
    /// <param name="Offsets">How long before.</param>
    /// <param name="Told">What was said of its date.</param>
    /// <param name="Language">The tag of the language to write in.</param>
    /// <param name="FirstAt">When the first reminder is due, or the event is over.</param>
    public sealed record Remind(string Event, IReadOnlyList<ReminderOffset> Offsets, ReminderFacts Told, string Language, DateTimeOffset FirstAt) : Effect;

    /// <summary>Reminders are to end.</summary>
    /// <param name="OfPlace">Whether they are the conversation's, and not the person's own.</param>
    /// <param name="Events">The events' keys; null for all.</param>
    public sealed record EndReminders(bool OfPlace, IReadOnlyList<string>? Events) : Effect;

    /// <summary>Everything about the person at this municipality is to be removed, but the stop mark.</summary>
    public sealed record Forget : Effect;
}
