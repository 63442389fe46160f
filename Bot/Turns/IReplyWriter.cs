using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Writes replies as one channel carries them.</summary>
internal interface IReplyWriter
{
    /// <summary>The channel.</summary>
    string Channel { get; }

    /// <summary>The bodies of a reply, in the order to send them.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="owner">An opaque mark of whose dialog it belongs to.</param>
    IReadOnlyList<string> Write(Reply reply, ActivityPlace place, string owner);

    /// <summary>The body of a plain text.</summary>
    string WriteText(string text, ActivityPlace place);
}

/// <summary>How a reply goes back.</summary>
internal enum ReplyWay
{
    /// <summary>Through the outbox, committed with the turn.</summary>
    Outbox,

    /// <summary>In the answer to the request.</summary>
    Answer,
}

/// <summary>What a turn led to.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Bodies">What the answer to the request is to hold; none where the outbox carries it.</param>
internal sealed record ActivityAnswer(ActivityEnd State, IReadOnlyList<string> Bodies)
{
    /// <summary>The reply itself; null when there was none, or it is not known any more.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Whether the person has just been deleted.</summary>
    public bool Forgot { get; init; }
}

/// <summary>How a turn ended.</summary>
internal enum ActivityEnd
{
    /// <summary>It is recorded.</summary>
    Done,

    /// <summary>It was recorded before.</summary>
    Again,

    /// <summary>It waits in the spool, and is answered later.</summary>
    Waiting,

    /// <summary>Nothing was recorded; it may be delivered again.</summary>
    NotNow,
}
