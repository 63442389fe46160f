namespace ChatBot.Bot.Storage;

/// <summary>Where subscriptions to reminders are kept, and the reminders that have gone to the outbox.</summary>
internal interface ISubscriptions
{
    /// <summary>The events that have subscriptions and a date that may change, with what is held of each.</summary>
    Task<IReadOnlyList<HeldEvent>> EventsAsync(CancellationToken cancellation);

    /// <summary>Records what is known of an event now, and makes the subscriptions to it due; nothing when <paramref name="held"/> is held no longer.</summary>
    Task<bool> ReplaceFactsAsync(HeldEvent held, string facts, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Plans subscriptions that are due, each at once with what follows: its reminder into the outbox, its next time, or its end.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="now">The instant.</param>
    /// <param name="plan">Says what follows. It may be asked again for the same subscription, and touches nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many were planned.</returns>
    Task<int> PlanAsync(int most, DateTimeOffset now, Func<StoredSubscription, PlannedSubscription> plan, CancellationToken cancellation);

    /// <summary>Claims reminders like <see cref="IOutbox.ClaimAsync"/>, each only if its subscription still stands, nobody has stopped, and
    /// <paramref name="judge"/> says so; no more from a number than its pace allows, and none from one whose replies wait.</summary>
    Task<IReadOnlyList<OutboxRow>> ClaimAsync(ReminderClaim claim, Func<WaitingReminder, ReminderVerdict> judge, CancellationToken cancellation);

    /// <summary>The latest time at which reminders were looked at; null when they never were.</summary>
    Task<DateTimeOffset?> SeenAtAsync(CancellationToken cancellation);

    /// <summary>Records that reminders were looked at; an earlier time changes nothing.</summary>
    Task NoteSeenAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What is held; overdue is what should have been planned before an instant.</summary>
    Task<ReminderFigures> FiguresAsync(DateTimeOffset before, CancellationToken cancellation);

    /// <summary>How much is due at once, beside the plan of the day; the first to ask on a day notes its plan.</summary>
    Task<ReminderLoad> LoadAsync(ReminderDay day, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Lets go all that is due, however much it is. Returns how many subscriptions that is.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="upTo">When reminders may go out next: what is due in closed hours is planned for then, and is let go too.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<long> ReleaseDueAsync(DateTimeOffset now, DateTimeOffset upTo, CancellationToken cancellation);
}

/// <summary>A day in Oslo and its bounds.</summary>
internal readonly record struct ReminderDay(DateOnly Day, DateTimeOffset Begins, DateTimeOffset Ends);

/// <summary>How much is due.</summary>
/// <param name="Due">How many subscriptions are due that were asked for before today and that nobody has let go.</param>
/// <param name="Planned">How many the day was to bring when reminders were first looked at on it.</param>
internal readonly record struct ReminderLoad(long Due, long Planned);

/// <summary>An event that has subscriptions.</summary>
internal sealed record HeldEvent(string Municipality, string Event, string Facts);

/// <summary>Figures for health.</summary>
/// <param name="Subscriptions">How many there are.</param>
/// <param name="Waiting">How many reminders wait in the outbox.</param>
/// <param name="Overdue">How many subscriptions should have been planned before.</param>
internal sealed record ReminderFigures(long Subscriptions, long Waiting, long Overdue);

/// <summary>A subscription to record; one of the same person or place to the same event is replaced, its address and what was sent stay.</summary>
/// <param name="Id">Its id, to which <paramref name="SealedAddress"/> is bound.</param>
/// <param name="Channel">Such as <c>sms</c>.</param>
/// <param name="Municipality">Whom was asked.</param>
/// <param name="Person">The person's pseudonym; empty for a place.</param>
/// <param name="Place">The pseudonym of the conversation that is to be reminded; empty for a person.</param>
/// <param name="Event">The event's key.</param>
/// <param name="Offsets">How long before, as <c>ReminderOffsets</c> writes it.</param>
/// <param name="Told">What was said of the date, as <c>ReminderFacts</c> writes it.</param>
/// <param name="Language">The tag of the language to write in.</param>
/// <param name="Sender">Our number, or what throttling is about.</param>
/// <param name="SealedAddress">Where it goes.</param>
/// <param name="Since">When it was asked for.</param>
/// <param name="NextAt">When it is first to be looked at.</param>
internal sealed record NewSubscription(
    string Id, string Channel, string Municipality, string Person, string Place, string Event, string Offsets, string Told, string Language, string Sender,
    byte[] SealedAddress, DateTimeOffset Since, DateTimeOffset NextAt);

/// <summary>A subscription that is due.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Facts">What is held of the event; null where nothing about it can change.</param>
/// <param name="Done">The codes of reminders that have gone out or never will.</param>
/// <param name="Notes">How many changes were told.</param>
internal sealed record StoredSubscription(NewSubscription Asked, string? Facts, IReadOnlySet<string> Done, int Notes);

/// <summary>What follows for a subscription.</summary>
/// <param name="Queue">The reminder to pass to the outbox; null for none.</param>
/// <param name="Skipped">The codes that will not go out any more.</param>
/// <param name="Again">When to look again; null to end it.</param>
internal sealed record PlannedSubscription(NewReminder? Queue, IReadOnlyList<string> Skipped, DateTimeOffset? Again);

/// <summary>A reminder for the outbox.</summary>
/// <param name="Code">Unique for its subscription and event.</param>
/// <param name="Facts">The facts it tells.</param>
/// <param name="IsNote">Whether it tells a change.</param>
/// <param name="IsUrgent">Whether closed hours do not hold it back; it goes before the others.</param>
/// <param name="Segments">How many segments it has; 0 where nothing is counted.</param>
/// <param name="Row">The outbox row.</param>
internal sealed record NewReminder(string Code, string Facts, bool IsNote, bool IsUrgent, int Segments, NewOutboxRow Row);

/// <summary>A claim on reminders.</summary>
/// <param name="Most">How many at the most.</param>
/// <param name="Lease">How long they are ours.</param>
/// <param name="Owner">Who claims.</param>
/// <param name="Now">The instant.</param>
/// <param name="PerSegment">How long a number is taken up by one segment.</param>
/// <param name="Ahead">How far a number may be taken up ahead of now.</param>
internal sealed record ReminderClaim(int Most, TimeSpan Lease, string Owner, DateTimeOffset Now, TimeSpan PerSegment, TimeSpan Ahead);

/// <summary>A reminder that waits, as it is judged before it is claimed.</summary>
/// <param name="Municipality">From whom.</param>
/// <param name="Event">The event's key.</param>
/// <param name="Facts">The facts it tells.</param>
/// <param name="HeldFacts">What is held of the event now; null where nothing can change.</param>
/// <param name="IsUrgent">Whether closed hours do not hold it back.</param>
/// <param name="Until">When it may no longer go out.</param>
internal sealed record WaitingReminder(string Municipality, string Event, string Facts, string? HeldFacts, bool IsUrgent, DateTimeOffset Until);

/// <summary>What is to be done with a reminder that waits.</summary>
internal enum ReminderVerdict
{
    /// <summary>It goes out.</summary>
    Send,

    /// <summary>It waits a little longer.</summary>
    Hold,

    /// <summary>It is taken back, and its subscription planned anew.</summary>
    TakeBack,
}
