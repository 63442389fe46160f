using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>The one thread and the one connection that write. All units that wait are committed together, in one transaction: what costs
/// is the disk, and eight turns in one commit cost hardly more than one. When one of them fails or wants to be undone, the transaction is
/// undone and each gets one of its own.</summary>
/// <remarks>A savepoint for each unit would cost every turn what only the rare failure needs: beyond 64 KB SQLite keeps what a savepoint
/// may have to undo in a file that it makes and removes for every group.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>When a group that has still grown while it ran is committed.</summary>
    private const int MostTogether = 64;

    private readonly SqliteFile _file;
    private readonly SqliteTurnstile _turnstile;
    private readonly UnitQueue _queue;
    private TaskCompletionSource<bool>? _tidying;
    private PreparingConnection? _connection;
    private volatile bool _closed;

    public SqliteWriter(SqliteFile file, SqliteTurnstile turnstile)
    {
        _file = file;
        _turnstile = turnstile;
        _connection = file.OpenWriter();
        _queue = new UnitQueue("SQLite writer", Work, End);
    }

    /// <summary>Queues a unit. One that only reads sees what the group before it has written, and is told when the group is on disk.</summary>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> work, bool writes, CancellationToken cancellation)
    {
        var unit = new QueuedUnit<T>(work, writes);
        _queue.Add(unit, cancellation);
        return unit.ResultAsync(cancellation);
    }

    /// <summary>Moves the whole log into the file and empties it, so that what was deleted is nowhere any more.</summary>
    /// <returns>False when a reader was in the way; a later call does it.</returns>
    public Task<bool> TidyAsync(CancellationToken cancellation)
    {
        if (_closed)
            return Task.FromResult(false);
        var tidying = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Interlocked.CompareExchange(ref _tidying, tidying, null) ?? tidying;
        _queue.Wake();
        return waiting.Task.WaitAsync(cancellation);
    }

    /// <summary>Commits what still waits, empties the log and closes.</summary>
    public void Dispose()
    {
        _closed = true;
        _queue.Dispose();
    }

    private void Work(List<QueuedUnit> group)
    {
        var tidying = Interlocked.Exchange(ref _tidying, null);
        CommitTogether(group);
        tidying?.TrySetResult(TryEmptyLog());
    }

    private void End()
    {
        var done = TryEmptyLog();
        Interlocked.Exchange(ref _tidying, null)?.TrySetResult(done);
        Discard();
    }

    private void CommitTogether(List<QueuedUnit> group)
    {
        if (group.Count == 0 || TryCommit(group, takesMore: true))
            return;
        // Each from the start and alone, so that only the one at fault bears it.
        foreach (var unit in group)
            TryCommit([unit], takesMore: false);
    }

    /// <summary>Commits units in one transaction and tells their callers.</summary>
    /// <returns>False when they are several and one is not to be kept: then nothing is, and nobody left in the list has been told.</returns>
    private bool TryCommit(List<QueuedUnit> units, bool takesMore)
    {
        var committing = false;
        try
        {
            var connection = _connection ??= _file.OpenWriter();
            _turnstile.Pass(() => SqliteFile.Execute(connection, "begin immediate"));
            ReadFirst(units, connection);
            if (RunAll(units, takesMore, connection))
            {
                committing = true;
                _turnstile.Pass(() => SqliteFile.Execute(connection, "commit"));
            }
            else
            {
                Undo(connection);
                if (units.Count > 1)
                    return false;
            }
        }
        catch (Exception exception)
        {
            // Not swallowed: every caller gets it. Were it thrown here, the thread would end and all later callers would wait for ever.
            Discard();
            var failure = exception switch
            {
                SqliteException sqlite when committing && SqliteErrors.IsUnknownAfterCommit(sqlite) => new CommitUnknownException(sqlite),
                SqliteException sqlite => SqliteErrors.Unavailable(sqlite),
                _ => exception,
            };
            units.ForEach(unit => unit.Fail(failure));
            return true;
        }
        units.ForEach(unit => unit.Complete());
        return true;
    }

    // Nothing is written yet: who only reads need not wait for the disk.
    private static void ReadFirst(List<QueuedUnit> units, PreparingConnection connection)
    {
        foreach (var unit in units.FindAll(unit => !unit.Writes && unit.TryBegin()))
        {
            unit.Run(connection);
            unit.Complete();
        }
        units.RemoveAll(unit => !unit.Writes);
    }

    private bool RunAll(List<QueuedUnit> units, bool takesMore, PreparingConnection connection)
    {
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].TryBegin() && !units[at].Run(connection))
                return false;
            if (takesMore && at + 1 == units.Count && units.Count < MostTogether)
                units.AddRange(More());
        }
        return true;
    }

    // Whoever is about to hand in a unit gets the processor first: one commit for two is the dearest thing that can be saved. Alone, nothing is lost by it.
    private List<QueuedUnit> More()
    {
        if (_queue.TakeWaiting() is { Count: > 0 } waiting) return waiting;
        Thread.Yield();
        return _queue.TakeWaiting();
    }

    // After a full disk or an I/O error the engine may have undone the transaction by itself.
    private static void Undo(PreparingConnection connection)
    {
        var isOpen = SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;
        if (isOpen)
            SqliteFile.Execute(connection, "rollback");
    }

    // Closing a connection undoes what it had begun; the next group opens another.
    private void Discard()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private bool TryEmptyLog()
    {
        try
        {
            using var command = (_connection ??= _file.OpenWriter()).CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            var busy = 1L;
            _turnstile.Pass(() => busy = (long)command.ExecuteScalar()!);
            return busy == 0;
        }
        catch (SqliteException)
        {
            Discard();
            return false;
        }
    }
}
