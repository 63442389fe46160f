namespace ChatBot.Bot.Storage;

/// <summary>Messages on their way out. Delivery is at least once towards the carrier and, as far as it lets us, exactly once towards the person.</summary>
internal interface IOutbox
{
    /// <summary>Adds rows outside a turn; used for direct notes and deletions.</summary>
    Task AddAsync(IReadOnlyList<NewOutboxRow> rows, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Claims up to <paramref name="max"/> rows that are waiting and due, danger first, oldest first; each becomes
    /// <see cref="OutboxState.Sending"/> with a lease, its attempt noted, all committed before this returns.</summary>
    /// <remarks>Rows past <see cref="NewOutboxRow.NotAfter"/> are claimed too: the sender drops them, so that each is counted. A person's replies are claimed one after the
    /// other: none while an earlier one waits or is being sent. Danger and deletions wait for nothing.</remarks>
    Task<IReadOnlyList<OutboxRow>> ClaimAsync(int max, TimeSpan lease, string owner, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Whether the lease is still ours; asked just before the POST.</summary>
    Task<bool> ConfirmLeaseAsync(string id, string owner, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Records what the carrier said of an attempt, and what follows from it.</summary>
    /// <returns>False when nothing was changed: the row is gone, was settled meanwhile (by its report, or by another sender), a later
    /// attempt than <see cref="Settlement.Attempt"/> is under way, or the carrier's id has settled another row.</returns>
    Task<bool> SettleAsync(string id, Settlement settlement, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Rows found in <see cref="OutboxState.Sending"/> after their lease: ambiguous, never simply claimed again.</summary>
    Task<IReadOnlyList<OutboxRow>> FindAmbiguousAsync(int max, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Passes inline replies that are unconfirmed since before <paramref name="before"/> to the outbox, as ambiguous rows
    /// (already past their lease). Returns how many.</summary>
    Task<int> PassInlineRepliesAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Passes one inline reply to the outbox at once, as <see cref="PassInlineRepliesAsync"/> does: its webhook was answered with nothing.
    /// Returns false when it was confirmed, passed before, or is no longer kept.</summary>
    Task<bool> PassInlineReplyAsync(string token, CancellationToken cancellation);

    /// <summary>The channels and senders of messages that are held, reminders left out.</summary>
    Task<IReadOnlyList<HeldSender>> HeldSendersAsync(CancellationToken cancellation);

    /// <summary>Makes the held messages of a sender ambiguous, reminders left out: the carrier's list is to say what became of them. Returns how many.</summary>
    Task<int> LookUpHeldAsync(HeldSender sender, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Takes a delivery report. <paramref name="token"/> is the opaque id from the callback's URL: a turn's inline reply or an outbox row.
    /// The state never goes backwards. Returns false when the token is unknown.</summary>
    Task<bool> ReportAsync(string token, string? providerId, DeliveryState state, string? errorCode, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Puts a message that the carrier took as <paramref name="providerId"/> and then could not deliver back to
    /// <see cref="OutboxState.Waiting"/>, if that is its latest id, it has been put back fewer than <paramref name="most"/> times, is not
    /// stale at <paramref name="at"/>, and its body is still kept. Returns whether it was; a late repeat of a report changes nothing.</summary>
    Task<bool> RetryUndeliveredAsync(string token, string providerId, int most, DateTimeOffset at, string code, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Whether a carrier's message id has already settled a row: each id settles one row.</summary>
    Task<bool> IsProviderIdTakenAsync(string providerId, CancellationToken cancellation);

    /// <summary>Whether the person of a row has stopped, under any of the valid pseudonyms; asked before each send.</summary>
    Task<bool> IsStoppedAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation);

    /// <summary>Records that the carrier itself has stopped a person (21610, 30004, 63033), known by one pseudonym or several, primary first.</summary>
    Task RecordCarrierStopAsync(string municipality, IReadOnlyList<string> person, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Removes bodies an hour after their final state, or 24 hours after sending; inline replies likewise; expired states and old
    /// inbox rows after their retention. Returns how many rows were changed.</summary>
    Task<int> SweepAsync(RetentionLimits limits, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>Whose messages are held.</summary>
internal sealed record HeldSender(string Channel, string Sender);

/// <summary>How long things are kept.</summary>
internal readonly record struct RetentionLimits(TimeSpan BodyAfterFinal, TimeSpan BodyAfterSending, TimeSpan ConversationState, TimeSpan Inbox);

/// <summary>What an outbox row is for; it decides order, validity and what a refusal means.</summary>
internal enum OutboxKind
{
    /// <summary>An answer on danger.</summary>
    Danger = 0,

    /// <summary>Any other answer.</summary>
    Reply = 1,

    /// <summary>A reply that a person gets though they have stopped: the confirmation itself, START, deletion, access, the daily line.</summary>
    ReplyToStopped = 2,

    /// <summary>A message to be deleted at the carrier; the body is the carrier's message id.</summary>
    DeleteAtCarrier = 3,

    /// <summary>A reminder that the person has asked for. It waits for all others, and <see cref="ISubscriptions.ClaimAsync"/> claims it.</summary>
    Reminder = 4,
}

/// <summary>Where a row is.</summary>
internal enum OutboxState
{
    /// <summary>Found in a database that may not know what became of it: it waits for the carrier's list or for a person.</summary>
    Held = -1,

    /// <summary>Waiting for its time.</summary>
    Waiting = 0,

    /// <summary>An attempt was noted; until it is settled nobody may send it again.</summary>
    Sending = 1,

    /// <summary>The carrier has taken it.</summary>
    Sent = 2,

    /// <summary>Given up, for the reason recorded.</summary>
    Failed = 3,

    /// <summary>Not sent because it was no longer wanted or valid.</summary>
    Dropped = 4,
}

/// <summary>How far a message has come at the carrier, in rising order; it never goes back.</summary>
internal enum DeliveryState
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>accepted, scheduled.</summary>
    Accepted = 1,

    /// <summary>queued.</summary>
    Queued = 2,

    /// <summary>sending.</summary>
    Sending = 3,

    /// <summary>sent.</summary>
    Sent = 4,

    /// <summary>undelivered, failed, canceled.</summary>
    Undelivered = 5,

    /// <summary>delivered.</summary>
    Delivered = 5 + 1,

    /// <summary>read.</summary>
    Read = 7,
}

/// <summary>A row to add.</summary>
/// <param name="Token">The opaque id that the status callback carries; also the row's id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Channel">Such as <c>sms</c>.</param>
/// <param name="Municipality">The id of the municipality it is from.</param>
/// <param name="Person">The pseudonym it is to.</param>
/// <param name="Sender">Our number.</param>
/// <param name="SealedAddress">The address, sealed and bound to the token.</param>
/// <param name="SealedBody">The text, sealed and bound to the token.</param>
/// <param name="NotBefore">When it is due.</param>
/// <param name="NotAfter">When it is stale and dropped instead.</param>
internal sealed record NewOutboxRow(
    string Token, OutboxKind Kind, string Channel, string Municipality, string Person, string Sender,
    byte[] SealedAddress, byte[] SealedBody, DateTimeOffset NotBefore, DateTimeOffset NotAfter);

/// <summary>A row as claimed.</summary>
/// <param name="Row">What was added.</param>
/// <param name="Attempts">How many attempts have been noted, this one included.</param>
/// <param name="Resends">How many times it was sent again after an unsettled attempt.</param>
/// <param name="AttemptedAt">When the latest attempt was noted.</param>
/// <param name="WasInline">Whether it was passed over from an inline reply.</param>
internal sealed record OutboxRow(NewOutboxRow Row, int Attempts, int Resends, DateTimeOffset AttemptedAt, bool WasInline);

/// <summary>What follows from an attempt.</summary>
internal abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>The attempt this is about (<see cref="OutboxRow.Attempts"/>). When given, anything but <see cref="Taken"/> that comes
    /// after the row was claimed again changes nothing; without it, a sender that slept could free a row while another is sending it.</summary>
    public int? Attempt { get; init; }

    /// <summary>The carrier took it under this id.</summary>
    public sealed record Taken(string ProviderId) : Settlement;

    /// <summary>The carrier did not process it: try again at this time.</summary>
    public sealed record TryAgain(DateTimeOffset At, string Code) : Settlement;

    /// <summary>Nobody knows whether it was sent, and the list does not show it: send it once more, counted.</summary>
    public sealed record SendAgain(DateTimeOffset At) : Settlement;

    /// <summary>Given up.</summary>
    public sealed record GiveUp(string Code) : Settlement;

    /// <summary>No longer wanted or valid.</summary>
    public sealed record Drop(string Code) : Settlement;
}
