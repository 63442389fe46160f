using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The carrier's own word on a stop, start or help message it has handled before us.</summary>
public enum CarrierOptOut
{
    /// <summary>The carrier has done nothing.</summary>
    None,

    /// <summary>The carrier has stopped messages to the person and answered.</summary>
    Stop,

    /// <summary>The carrier has lifted the stop and answered.</summary>
    Start,

    /// <summary>The carrier has answered a request for help.</summary>
    Help,
}

/// <summary>Who else keeps records of the messages, whatever is deleted here.</summary>
public enum OtherRecords
{
    /// <summary>The carrier of text messages.</summary>
    SmsCarrier,

    /// <summary>Microsoft, which runs Teams.</summary>
    Teams,

    /// <summary>Nobody: the messages come straight to the service.</summary>
    None,
}

/// <summary>What a person wrote, freed of addresses: no type in this project can hold a phone number.</summary>
/// <param name="Text">The text as received, personal numbers already replaced by marks.</param>
/// <param name="MaskedNumbers">Whether <c>SensitiveNumbers</c> replaced something.</param>
/// <param name="Municipality">The id of the municipality that was texted.</param>
/// <param name="HasMedia">Whether pictures or sound came with it.</param>
/// <param name="OptOut">What the carrier has handled already.</param>
/// <param name="Standing">Whether the person has stopped, and what we hold about them.</param>
/// <param name="Code">A code of four digits made for this turn; used if the turn has to ask for one.</param>
public sealed record InboundMessage(
    string Text, bool MaskedNumbers, string Municipality, bool HasMedia, CarrierOptOut OptOut, PersonStanding Standing, string Code)
{
    /// <summary>Whether the channel has a screen with room for buttons and two languages side by side.</summary>
    public bool OnScreen { get; init; }

    /// <summary>Whether others than the person read along: a group, a channel.</summary>
    public bool OthersRead { get; init; }

    /// <summary>The button that was pressed in place of a text; null when there was a text.</summary>
    public Press? Press { get; init; }

    /// <summary>Whether reminders can be sent where this was written; the web page cannot be reached again.</summary>
    public bool CanBeReminded { get; init; } = true;

    /// <summary>Who else keeps records of the messages; whoever deletes is told.</summary>
    public OtherRecords Elsewhere { get; init; }

    /// <summary>Whether nobody but the writer reads along: a conversation of its own on a screen, not the messages of a phone that others may hold.</summary>
    public bool IsPrivate => OnScreen && !OthersRead;

    private readonly bool _isChecked;
    private readonly DangerFinding? _danger;

    /// <summary>The danger the message speaks of, or null. Whoever has checked the text as it was received says so here; otherwise
    /// <see cref="Text"/> is checked when this is asked for.</summary>
    public DangerFinding? Danger
    {
        get => _isChecked ? _danger : DangerCheck.Find(Text);
        init => (_isChecked, _danger) = (true, value);
    }
}

/// <summary>What the store knows of a person when a turn opens.</summary>
/// <param name="StoppedAt">When the person said stop; null when they have not.</param>
/// <param name="StopRemindedOn">The Oslo day on which a stopped person was last told how to start again.</param>
/// <param name="Messages">How many messages are recorded, without their text.</param>
/// <param name="LastMessageAt">When the last of them came.</param>
/// <param name="WaitingReplies">How many replies wait to be sent.</param>
public sealed record PersonStanding(
    DateTimeOffset? StoppedAt, DateOnly? StopRemindedOn, int Messages, DateTimeOffset? LastMessageAt, int WaitingReplies)
{
    /// <summary>A person we know nothing of.</summary>
    public static readonly PersonStanding Unknown = new(null, null, 0, null, 0);

    /// <summary>The reminders that the person, or the conversation they write in, has asked for.</summary>
    public IReadOnlyList<HeldReminder> Reminders { get; init; } = [];
}
