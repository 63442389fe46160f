using ChatBot.Bot.Journal;

namespace ChatBot.Bot.Storage;

/// <summary>Units of work with what is kept of them outside the database: the entry in the journal first, then the commit, then the number.</summary>
/// <remarks>An entry whose commit never came is taken in at the next start: the person did ask for it.</remarks>
internal sealed class JournaledWrites
{
    private const string SentSql = "select subscription as Subscription, event as Event, code as Code, token as Token, facts as Facts from reminder where token in @Tokens";

    private readonly Database _database;
    private readonly StoreGuard? _guard;

    /// <param name="database">The database; its opening is the guard's from now on.</param>
    /// <param name="guard">The guard; null where nothing is kept outside.</param>
    public JournaledWrites(Database database, StoreGuard? guard)
    {
        (_database, _guard) = (database, guard);
        if (guard is not null) database.Opening = (guard.OpenAsync, guard.Journal.Note);
    }

    /// <summary>Runs a unit for which an entry stands; without one, like any other.</summary>
    public Task<T> WriteAsync<T>(JournalEntry? entry, Func<Session, Task<T>> unit, Func<T, bool> counts, CancellationToken cancellation) =>
        _guard is null || entry is null ? _database.WriteAsync(unit, cancellation) : WriteAsync(_guard, entry, unit, counts, cancellation);

    /// <summary>Runs a unit after which the database is not what it was, if <paramref name="counts"/> says so of its result.</summary>
    public async Task<T> GrowingAsync<T>(Func<Session, Task<T>> unit, Func<T, bool> counts, CancellationToken cancellation)
    {
        if (_guard is null) return await _database.WriteAsync(unit, cancellation).ConfigureAwait(false);
        var (done, number) = await _database.WriteAsync(
            async session =>
            {
                var result = await unit(session).ConfigureAwait(false);
                return (result, counts(result) ? await History.GrowAsync(session).ConfigureAwait(false) : 0);
            },
            cancellation).ConfigureAwait(false);
        if (number > 0) _guard.Journal.Note(number);
        return done;
    }

    /// <summary>Claims reminders and journals them: after the commit, so that what was never ours is not told as sent, and before anybody sends.</summary>
    public async Task<IReadOnlyList<OutboxRow>> ClaimAsync(Func<Session, Task<IReadOnlyList<OutboxRow>>> claim, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_guard is null) return await _database.WriteAsync(claim, cancellation).ConfigureAwait(false);
        IReadOnlyList<SentReminder> sent = [];
        var rows = await GrowingAsync(
            async session =>
            {
                var claimed = await claim(session).ConfigureAwait(false);
                sent = claimed.Count == 0
                    ? []
                    : await session.QueryAsync<SentReminder>(SentSql, new { Tokens = claimed.Select(row => row.Row.Token).ToArray() }).ConfigureAwait(false);
                return claimed;
            },
            claimed => claimed.Count > 0,
            cancellation).ConfigureAwait(false);
        if (sent.Count > 0) await _guard.Journal.AppendAsync(new("", now.ToMs(), "", []) { Sent = sent }).ConfigureAwait(false);
        return rows;
    }

    private async Task<T> WriteAsync<T>(StoreGuard guard, JournalEntry entry, Func<Session, Task<T>> unit, Func<T, bool> counts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await guard.Journal.AppendAsync(entry).ConfigureAwait(false);
        return await GrowingAsync(
            async session =>
            {
                var result = await unit(session).ConfigureAwait(false);
                if (counts(result)) await JournalReplay.KnowAsync(session, entry).ConfigureAwait(false);
                return result;
            },
            counts,
            cancellation).ConfigureAwait(false);
    }
}
