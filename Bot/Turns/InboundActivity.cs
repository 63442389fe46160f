using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>A message of a channel that speaks in activities, its people and places already pseudonyms.</summary>
/// <param name="Message">The message's key; a second delivery carries the same.</param>
/// <param name="Place">Where it was written.</param>
/// <param name="Person">The pseudonyms of who wrote it, primary first.</param>
/// <param name="Text">The text, our own mention taken out; empty for a button.</param>
internal sealed record InboundActivity(MessageKey Message, ActivityPlace Place, IReadOnlyList<string> Person, string Text)
{
    /// <summary>The button pressed; null for a text.</summary>
    public Press? Press { get; init; }

    /// <summary>Whether pictures or files came with it.</summary>
    public bool HasMedia { get; init; }

    /// <summary>The language that the person's client is set to, such as <c>nb-NO</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether its channel takes "received" for an answer, and the reply later.</summary>
    public bool CanWait { get; init; }

    /// <summary>Whether a reminder can be asked for by it.</summary>
    public bool CanBeReminded { get; init; } = true;
}

/// <summary>A conversation of a channel.</summary>
/// <param name="Channel">The channel, such as <c>msteams</c>.</param>
/// <param name="Municipality">Who is answered for there.</param>
/// <param name="Scopes">The conversation's pseudonyms, primary first; of a thread, with the thread.</param>
/// <param name="Root">The pseudonym of the conversation without the thread; what throttling and its end are about.</param>
/// <param name="Way">The way back, for as long as the turn lasts.</param>
/// <param name="OthersRead">Whether others read along.</param>
internal sealed record ActivityPlace(string Channel, string Municipality, IReadOnlyList<string> Scopes, string Root, string Way, bool OthersRead)
{
    /// <summary>The key of a person's state here, under one of the place's pseudonyms.</summary>
    public ConversationKey KeyOf(IReadOnlyList<string> person, int scope = 0) => new(ConversationKey.Within(Channel, Scopes[scope]), Municipality, person) { Places = Roots };

    /// <summary>All pseudonyms of the conversation without the thread, <see cref="Root"/> first: after a change of keys rows stand under an older one.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [Root];

    /// <summary>Without the way.</summary>
    public override string ToString() => $"place {Root}";
}
