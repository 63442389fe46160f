using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Storage;

/// <summary>Where turns are recorded. One implementation, <c>SqlStore</c>, over two dialects.</summary>
/// <remarks>Implementations throw <see cref="StoreUnavailableException"/> when the store cannot be reached or takes no
/// message, and only then; a fault of ours throws anything else.</remarks>
internal interface ITurnStore
{
    /// <summary>Reads all that a turn needs, without writing.</summary>
    Task<TurnOpening> OpenAsync(MessageKey message, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Commits a whole turn in one transaction, or nothing of it.</summary>
    /// <remarks>Cancelled before it has begun, nothing is recorded; cancelled later, the outcome is not known.</remarks>
    /// <exception cref="CommitUnknownException">The commit was sent and its outcome is not known; read it back with
    /// <see cref="OpenAsync"/> before anything is answered.</exception>
    Task<CommitOutcome> CommitAsync(TurnRecord turn, CancellationToken cancellation);

    /// <summary>When a person was last deleted at a municipality, as long as that is known; asked for messages that have waited.</summary>
    Task<DateTimeOffset?> ForgottenAtAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation);

    /// <summary>Whether the store can take a message now; for <c>/readyz</c>.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation);

    /// <summary>Figures for <c>/healthz</c>.</summary>
    Task<StoreHealth> HealthAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A message as its channel names it; a second delivery carries the same key.</summary>
internal readonly record struct MessageKey(string Channel, string MessageId)
{
    /// <summary>The ids it may stand under since before a change of keys, where the channel's own id is not kept; null or empty elsewhere.</summary>
    public IReadOnlyList<string>? Older { get; init; }

    /// <summary>The key of a message known by a pseudonym.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="ids">One per valid key, primary first.</param>
    public static MessageKey Of(string channel, IReadOnlyList<string> ids) => new(channel, ids[0]) { Older = [.. ids.Skip(1)] };
}

/// <summary>A conversation: a person at one municipality through one channel.</summary>
/// <param name="Channel">Such as <c>sms</c>; where a channel holds many conversations, <see cref="Within"/>.</param>
/// <param name="Municipality">The id of the municipality texted.</param>
/// <param name="Person">The pseudonyms under which the person may stand, one per valid key, primary first.</param>
internal sealed record ConversationKey(string Channel, string Municipality, IReadOnlyList<string> Person)
{
    /// <summary>The pseudonym under which new rows are written.</summary>
    public string PrimaryPerson => Person[0];

    /// <summary>The pseudonyms of the conversation as a whole, where a channel holds many, one per valid key, primary first; none elsewhere.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The pseudonym of the conversation under which new rows are written; empty where it has none.</summary>
    public string PrimaryPlace => Places is [var primary, ..] ? primary : "";

    /// <summary>What stands for the channel where a person has a state in each of several conversations.</summary>
    public static string Within(string channel, string scope) => $"{channel}/{scope}";

    /// <summary>The id to which the sealed state of a pseudonym is bound: close with <see cref="PrimaryPerson"/>, open with
    /// <see cref="TurnOpening.StatePerson"/>.</summary>
    public string RowFor(string person) => $"{Channel}/{Municipality}/{person}";
}

/// <summary>What the store knows when a turn opens.</summary>
/// <param name="Handled">The earlier turn of the same message; null when the message is new.</param>
/// <param name="SealedState">The conversation's sealed state; null when there is none.</param>
/// <param name="Version">The state's version, to be given back at commit; 0 when there is none.</param>
/// <param name="Standing">Stop mark and what is held.</param>
/// <param name="Recent">How much the person has sent lately, for the flood guard and the danger budget.</param>
/// <param name="SpentTodayMicros">What replies of this municipality have cost today (Oslo), in millionths of the price unit.</param>
internal sealed record TurnOpening(
    HandledTurn? Handled, byte[]? SealedState, long Version, PersonStanding Standing, RecentUse Recent, long SpentTodayMicros)
{
    /// <summary>The pseudonym under which the state stands, of those asked for, and to which it is sealed; null when there is none.
    /// After a change of keys it is an older one, until the next commit brings the state to the primary.</summary>
    public string? StatePerson { get; init; }
}

/// <summary>Counts over the last ten minutes and the last day.</summary>
internal readonly record struct RecentUse(int MessagesInTenMinutes, int DangerInTenMinutes, int MessagesInDay)
{
    /// <summary>Messages about danger for as long as messages are remembered at all.</summary>
    public int DangerRemembered { get; init; }
}

/// <summary>A message that was handled before.</summary>
/// <param name="Owner">Who owns its reply.</param>
/// <param name="InlineToken">The opaque id in the inline reply's status callback.</param>
/// <param name="SealedReply">The sealed inline reply, while it is still kept.</param>
/// <param name="Confirmed">Whether the carrier has confirmed the inline reply.</param>
internal sealed record HandledTurn(ReplyOwner Owner, string? InlineToken, byte[]? SealedReply, bool Confirmed)
{
    /// <summary>Whether its reply answers danger.</summary>
    public bool IsDanger { get; init; }
}

/// <summary>Who hands the reply of a turn to the carrier.</summary>
internal enum ReplyOwner
{
    /// <summary>There is no reply.</summary>
    None = 0,

    /// <summary>The webhook's own answer (TwiML).</summary>
    Inline = 1,

    /// <summary>The outbox.</summary>
    Outbox = 2,
}

/// <summary>A turn to commit.</summary>
/// <param name="Message">The message handled.</param>
/// <param name="Conversation">Whose conversation.</param>
/// <param name="ReceivedAt">When the message came.</param>
/// <param name="ExpectedVersion">The version read at opening.</param>
/// <param name="SealedState">The new state; null leaves the state as it is.</param>
/// <param name="Effects">What else to record.</param>
/// <param name="IsDanger">Whether the reply answers danger.</param>
/// <param name="Inline">The inline reply; null when there is none.</param>
/// <param name="Outbox">Rows for the outbox.</param>
/// <param name="CostMicros">What the reply is reckoned to cost, in millionths of the price unit.</param>
internal sealed record TurnRecord(
    MessageKey Message, ConversationKey Conversation, DateTimeOffset ReceivedAt, long ExpectedVersion, byte[]? SealedState,
    IReadOnlyList<Effect> Effects, bool IsDanger, InlineReply? Inline, IReadOnlyList<NewOutboxRow> Outbox, long CostMicros)
{
    /// <summary>Reminders that were asked for.</summary>
    public IReadOnlyList<NewSubscription> Subscriptions { get; init; } = [];

    /// <summary>What it adds to the sums of use; null for nothing.</summary>
    public UseCount? Use { get; init; }

    /// <summary>The question, where there was no answer and its words may be kept; null else.</summary>
    public NewQuestion? Question { get; init; }

    /// <summary>All marks under which the person's questions may stand, where the turn forgets the person.</summary>
    public IReadOnlyList<string> QuestionMarks { get; init; } = [];

    /// <summary>Whether the rows it leaves are nobody's: the person has been deleted since the message came.</summary>
    public bool IsNobodys { get; init; }
}

/// <summary>A reply that goes back in the webhook's answer.</summary>
/// <param name="Token">The opaque id that its status callback carries.</param>
/// <param name="SealedReply">The reply as it was given, sealed and bound to <paramref name="Token"/>.</param>
/// <param name="SealedAddress">The person's address, sealed, should the reply have to pass to the outbox.</param>
/// <param name="Sender">Our number.</param>
internal sealed record InlineReply(string Token, byte[] SealedReply, byte[] SealedAddress, string Sender);

/// <summary>How a commit ended.</summary>
internal enum CommitOutcome
{
    /// <summary>All of it is recorded.</summary>
    Committed,

    /// <summary>Another turn of the same conversation came between; open and run the turn again.</summary>
    VersionConflict,

    /// <summary>The same message was handled meanwhile; open it to see the reply.</summary>
    AlreadyHandled,
}

/// <summary>Figures for health.</summary>
/// <param name="OutboxAge">The age of the oldest row that is due; null when none is.</param>
/// <param name="Unconfirmed">Inline replies past their time without confirmation and without a way to look them up, and unsettled attempts.</param>
internal readonly record struct StoreHealth(TimeSpan? OutboxAge, int Unconfirmed)
{
    /// <summary>Messages that wait in the outbox, reminders left out.</summary>
    public long Waiting { get; init; }
}

/// <summary>The store cannot be reached or takes no message.</summary>
internal class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A commit was sent and its outcome is not known. Who does nothing particular about that has met a store that is away: nothing was done that can be counted on.</summary>
internal sealed class CommitUnknownException(Exception? inner = null) : StoreUnavailableException("The outcome of a commit is unknown.", inner);
