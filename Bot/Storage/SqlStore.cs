using ChatBot.Bot.Journal;

namespace ChatBot.Bot.Storage;

/// <summary>The store, on either database. What each operation does stands in <see cref="TurnReading"/>, <see cref="TurnCommit"/>,
/// <see cref="OutboxClaims"/>, <see cref="OutboxSettlements"/>, <see cref="InlineReplies"/>, <see cref="ReportedDeliveries"/>,
/// <see cref="StopMarks"/> and <see cref="Retention"/>.</summary>
/// <remarks>Safe for use by many threads. Making one does no I/O: <see cref="StartAsync"/> does, or else the first operation.</remarks>
/// <param name="database">The database.</param>
/// <param name="settings">The settings.</param>
/// <param name="guard">Looks at the database before it is used, and keeps outside it what a restore must not undo; null for neither.</param>
internal sealed class SqlStore(Database database, StorageSettings settings, StoreGuard? guard = null)
    : ITurnStore, IOutbox, IConversationReferences, IWebConversations, ISubscriptions, IStoreClock, IHeldStore, IAsyncDisposable
{
    private const string ClockSql = "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

    private readonly JournaledWrites _journaled = new(database, guard);
    private int _disposed;

    /// <summary>A store as the settings say.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="examine">What is looked at before the database is used; see <see cref="Database.Examine"/>.</param>
    /// <param name="guard">What takes it into use, and keeps outside it what a restore must not undo.</param>
    /// <exception cref="ArgumentException">The connection string does not fit the provider.</exception>
    public static SqlStore Create(StorageSettings settings, Func<Session, Task>? examine = null, StoreGuard? guard = null) => new(
        settings.Provider == StorageProvider.Postgres
            ? new PostgresDatabase(settings.ConnectionString) { Examine = examine }
            : new SqliteDatabase(settings.ConnectionString) { Examine = examine },
        settings,
        guard);

    /// <summary>Opens the database and brings its tables up to date.</summary>
    /// <exception cref="StoreRefusedException">It must not be used as it is; the program should stop and show the message.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached now. Every later operation tries again, so the program may go on
    /// and answer danger meanwhile.</exception>
    public Task StartAsync(CancellationToken cancellation) => database.PrepareAsync(cancellation);

    public Task<TurnOpening> OpenAsync(MessageKey message, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadForTurnAsync(session => TurnReading.OpenAsync(session, message, conversation, now), cancellation);

    public Task<CommitOutcome> CommitAsync(TurnRecord turn, CancellationToken cancellation) =>
        _journaled.WriteAsync(JournalEntry.Of(turn), session => TurnCommit.RunAsync(session, turn), outcome => outcome == CommitOutcome.Committed, cancellation);

    public Task<DateTimeOffset?> ForgottenAtAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation) =>
        database.ReadAsync(session => DeletionMarks.FindAsync(session, municipality, person), cancellation);

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await database.WriteAsync(TurnReading.CanWriteAsync, cancellation).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    public Task<StoreHealth> HealthAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadAsync(session => TurnReading.HealthAsync(session, settings.UnconfirmedAfter, now), cancellation);

    public Task AddAsync(IReadOnlyList<NewOutboxRow> rows, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => OutboxClaims.AddAsync(session, rows), cancellation);

    public Task<IReadOnlyList<OutboxRow>> ClaimAsync(int max, TimeSpan lease, string owner, DateTimeOffset now, CancellationToken cancellation) =>
        _journaled.GrowingAsync(session => OutboxClaims.ClaimAsync(session, max, lease, owner, now), rows => rows.Count > 0, cancellation);

    public Task<bool> ConfirmLeaseAsync(string id, string owner, DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadAsync(session => OutboxClaims.ConfirmLeaseAsync(session, id, owner, now), cancellation);

    public Task<bool> SettleAsync(string id, Settlement settlement, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => OutboxSettlements.SettleAsync(session, id, settlement, now), cancellation);

    public Task<IReadOnlyList<OutboxRow>> FindAmbiguousAsync(int max, DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadAsync(session => OutboxClaims.FindAmbiguousAsync(session, max, now), cancellation);

    public Task<int> PassInlineRepliesAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => InlineReplies.PassAsync(session, before, now), cancellation);

    public Task<bool> PassInlineReplyAsync(string token, CancellationToken cancellation) =>
        database.WriteAsync(session => InlineReplies.PassOneAsync(session, token), cancellation);

    public Task<bool> ReportAsync(
        string token, string? providerId, DeliveryState state, string? errorCode, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => ReportedDeliveries.TakeAsync(session, token, providerId, state, errorCode, now), cancellation);

    public Task<bool> RetryUndeliveredAsync(
        string token, string providerId, int most, DateTimeOffset at, string code, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => UndeliveredMessages.RetryAsync(session, token, providerId, most, at, code), cancellation);

    public Task<bool> IsProviderIdTakenAsync(string providerId, CancellationToken cancellation) =>
        database.ReadAsync(session => OutboxSettlements.IsProviderIdTakenAsync(session, providerId), cancellation);

    /// <summary>The answers of a municipality that people said are wrong, the latest day first.</summary>
    public Task<IReadOnlyList<DoubtedAnswer>> DoubtedAnswersAsync(string municipality, CancellationToken cancellation) =>
        database.ReadAsync(session => DoubtedAnswers.ListAsync(session, municipality), cancellation);

    /// <summary>How the messages of a municipality are doing.</summary>
    public Task<MunicipalFigures> MunicipalFiguresAsync(string municipality, DateTimeOffset due, DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadAsync(session => MunicipalFigures.ReadAsync(session, municipality, due, now), cancellation);

    public Task<bool> IsStoppedAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation) =>
        database.ReadAsync(session => StopMarks.IsStoppedAsync(session, municipality, person), cancellation);

    public Task RecordCarrierStopAsync(string municipality, IReadOnlyList<string> person, DateTimeOffset now, CancellationToken cancellation) =>
        _journaled.WriteAsync(
            person[0].Length == 0 ? null : JournalEntry.OfCarrier(municipality, person, now),
            session => StopMarks.StopAsync(session, municipality, person, byCarrier: true, now), _ => true, cancellation);

    public async Task<int> SweepAsync(RetentionLimits limits, DateTimeOffset now, CancellationToken cancellation)
    {
        var changed = await database.WriteAsync(session => Retention.SweepAsync(session, limits, now), cancellation).ConfigureAwait(false);
        // Also after a sweep that found nothing: a deletion since the last one still lies in SQLite's log.
        await database.TidyAsync(cancellation).ConfigureAwait(false);
        return changed;
    }

    public Task<IReadOnlyList<HeldSender>> HeldSendersAsync(CancellationToken cancellation) => database.ReadAsync(OutboxClaims.HeldSendersAsync, cancellation);

    public Task<int> LookUpHeldAsync(HeldSender sender, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => OutboxClaims.LookUpHeldAsync(session, sender, now), cancellation);

    public Task<HeldFigures?> HeldAsync(CancellationToken cancellation) => database.ReadAsync(History.FiguresAsync, cancellation);

    public Task<HeldFigures?> ReleaseHeldAsync(DateTimeOffset now, DateTimeOffset upTo, CancellationToken cancellation) =>
        _journaled.GrowingAsync(session => History.ReleaseAsync(session, now, upTo), held => held is not null, cancellation);

    public Task<long> HistoryNumberAsync(CancellationToken cancellation) => database.ReadAsync(History.NumberAsync, cancellation);

    public Task<int> ForgetEntriesAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.WriteAsync(session => session.ExecuteAsync("delete from journal_entry where at < @Before", new { Before = before.ToMs() }), cancellation);

    Task<bool> IConversationReferences.AddAsync(
        StoredReference reference, IReadOnlyList<string> scopes, IReadOnlyList<NewOutboxRow> welcome, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => ConversationReferences.AddAsync(session, reference, scopes, welcome, now), cancellation);

    Task<bool> IConversationReferences.EndAsync(string channel, string scope, CancellationToken cancellation) =>
        _journaled.WriteAsync(
            guard is null ? null : JournalEntry.OfPlace(channel, scope, guard.Now), session => ConversationReferences.EndAsync(session, channel, scope), _ => true, cancellation);

    Task<StoredReference?> IConversationReferences.FindAsync(string channel, string scope, CancellationToken cancellation) =>
        database.ReadAsync(session => ConversationReferences.FindAsync(session, channel, scope), cancellation);

    Task<StoredReference?> IConversationReferences.FindPersonAsync(string channel, string municipality, IReadOnlyList<string> person, CancellationToken cancellation) =>
        database.ReadAsync(session => ConversationReferences.FindPersonAsync(session, channel, municipality, person), cancellation);

    Task IWebConversations.OpenAsync(NewWebConversation conversation, CancellationToken cancellation) =>
        database.WriteAsync(async session => { await WebConversations.OpenAsync(session, conversation).ConfigureAwait(false); return true; }, cancellation);

    Task<WebConversation?> IWebConversations.FindAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        database.ReadAsync(session => WebConversations.FindAsync(session, id, now), cancellation);

    Task<bool> IWebConversations.WelcomeAsync(NewWebActivity welcome, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.WelcomeAsync(session, welcome, now), cancellation);

    Task IWebConversations.RenewAsync(string id, DateTimeOffset endsAt, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.RenewAsync(session, id, endsAt), cancellation);

    Task IWebConversations.MoveAsync(string id, string municipality, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.MoveAsync(session, id, municipality), cancellation);

    Task<long?> IWebConversations.AddAsync(NewWebActivity activity, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.AddAsync(session, activity, now), cancellation);

    Task<IReadOnlyList<WebActivity>> IWebConversations.ListAsync(string id, long after, int most, CancellationToken cancellation) =>
        database.ReadAsync(session => WebConversations.ListAsync(session, id, after, most), cancellation);

    Task<IReadOnlyDictionary<string, long>> IWebConversations.LastAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        database.ReadAsync(session => WebConversations.LastAsync(session, ids), cancellation);

    Task<bool> IWebConversations.UseTicketAsync(string nonce, DateTimeOffset endsAt, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.UseTicketAsync(session, nonce, endsAt), cancellation);

    Task IWebConversations.EndAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(session => WebConversations.EndAsync(session, id), cancellation);

    Task<IReadOnlyList<HeldEvent>> ISubscriptions.EventsAsync(CancellationToken cancellation) => database.ReadAsync(ReminderEvents.ListAsync, cancellation);

    Task<bool> ISubscriptions.ReplaceFactsAsync(HeldEvent held, string facts, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => ReminderEvents.ReplaceAsync(session, held, facts, now), cancellation);

    Task<int> ISubscriptions.PlanAsync(int most, DateTimeOffset now, Func<StoredSubscription, PlannedSubscription> plan, CancellationToken cancellation) =>
        database.WriteAsync(session => ReminderPlanning.RunAsync(session, most, now, plan), cancellation);

    Task<IReadOnlyList<OutboxRow>> ISubscriptions.ClaimAsync(ReminderClaim claim, Func<WaitingReminder, ReminderVerdict> judge, CancellationToken cancellation) =>
        _journaled.ClaimAsync(session => ReminderClaims.RunAsync(session, claim, judge), claim.Now, cancellation);

    Task<DateTimeOffset?> ISubscriptions.SeenAtAsync(CancellationToken cancellation) => database.ReadAsync(ReminderEvents.SeenAtAsync, cancellation);

    Task ISubscriptions.NoteSeenAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(session => ReminderEvents.NoteSeenAsync(session, now), cancellation);

    Task<ReminderFigures> ISubscriptions.FiguresAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.ReadAsync(session => ReminderEvents.FiguresAsync(session, before), cancellation);

    async Task<ReminderLoad> ISubscriptions.LoadAsync(ReminderDay day, DateTimeOffset now, CancellationToken cancellation) =>
        await database.ReadAsync(session => ReminderLoads.FindAsync(session, day, now), cancellation).ConfigureAwait(false)
            ?? await database.WriteAsync(session => ReminderLoads.NoteAsync(session, day, now), cancellation).ConfigureAwait(false);

    Task<long> ISubscriptions.ReleaseDueAsync(DateTimeOffset now, DateTimeOffset upTo, CancellationToken cancellation) =>
        database.WriteAsync(session => ReminderLoads.ReleaseAsync(session, now, upTo), cancellation);

    public async Task<DateTimeOffset?> ClockAsync(CancellationToken cancellation) => database.Dialect == Dialect.Sqlite
        ? null
        : (await database.ReadAsync(session => session.NumberAsync(ClockSql), cancellation).ConfigureAwait(false)).ToInstant();

    // The container disposes it once for every interface it serves under.
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _disposed, 1) == 0 ? database.DisposeAsync() : ValueTask.CompletedTask;
}
