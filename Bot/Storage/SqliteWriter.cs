using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Bot.Storage;

/// <summary>The one thread and the one connection that write. All units that wait are committed to the log together, in one transaction, and their callers are
/// told once the log is on the disk: what costs is the disk, and eight turns in one commit cost hardly more than one. While the disk is at work the
/// next group is read for, gathered and run. When one unit fails or wants to be undone, the transaction is undone and each gets one of its own.</summary>
/// <remarks>A savepoint for each unit would cost every turn what only the rare failure needs: beyond 64 KB SQLite keeps what a savepoint
/// may have to undo in a file that it makes and removes for every group.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>How many are committed while the disk is at work; fewer wait for it, for each commit writes anew the pages that many turns share.</summary>
    private const int Enough = 16;

    private readonly SqliteFile _file;
    private readonly SqliteTurnstile _turnstile;
    private readonly UnitQueue _queue;
    private readonly SqliteLogSync _log;
    private readonly List<QueuedUnit> _gathered = [];
    private TaskCompletionSource<bool>? _tidying;
    private PreparingConnection? _connection;
    private volatile bool _closed;

    public SqliteWriter(SqliteFile file, SqliteTurnstile turnstile, Action<SafeFileHandle> sync)
    {
        _file = file;
        _turnstile = turnstile;
        _connection = file.OpenWriter();
        _log = new SqliteLogSync($"{file.Name}-wal", sync, () => _queue!.Wake());
        _queue = new UnitQueue("SQLite writer", Work, End);
    }

    /// <summary>Queues a unit. One that only reads sees what was committed before it, and need not wait for the disk.</summary>
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
        _gathered.AddRange(group.Where(unit => unit.Writes));
        CommitTogether(group.FindAll(unit => !unit.Writes), isLast: tidying is not null);
        tidying?.TrySetResult(TryEmptyLog());
    }

    private void End()
    {
        CommitTogether([], isLast: true);
        var done = TryEmptyLog();
        Interlocked.Exchange(ref _tidying, null)?.TrySetResult(done);
        Discard();
        _log.Dispose();
    }

    private void CommitTogether(List<QueuedUnit> readers, bool isLast)
    {
        List<QueuedUnit> writers = [];
        if (isLast || _gathered.Count >= Enough || _log.IsIdle)
        {
            writers = [.. _gathered];
            _gathered.Clear();
        }
        if (readers.Count + writers.Count == 0 || TryCommit(readers, writers))
            return;
        // Each from the start and alone, so that only the one at fault bears it.
        foreach (var unit in writers)
            TryCommit([], [unit]);
    }

    /// <summary>Lets readers read and commits writers in one transaction.</summary>
    /// <returns>False when the writers are several and one is not to be kept: then nothing is, and none of them has been told.</returns>
    private bool TryCommit(List<QueuedUnit> readers, List<QueuedUnit> writers)
    {
        var committing = false;
        try
        {
            if (_log.HasFailed && !TryMendLog())
                throw new StoreUnavailableException("The log has not reached the disk.");
            var connection = _connection ??= _file.OpenWriter();
            _turnstile.Pass(() => SqliteFile.Execute(connection, "begin immediate"));
            // Nothing is written yet: who only reads need not wait.
            foreach (var unit in readers.FindAll(unit => unit.TryBegin()))
            {
                unit.Run(connection);
                unit.Complete();
            }
            if (writers.TrueForAll(unit => !unit.TryBegin() || unit.Run(connection)))
            {
                committing = true;
                _turnstile.Pass(() => SqliteFile.Execute(connection, "commit"));
            }
            else
            {
                Undo(connection);
                if (writers.Count > 1)
                    return false;
                writers.ForEach(unit => unit.Complete());
                return true;
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
            readers.ForEach(unit => unit.Fail(failure));
            writers.ForEach(unit => unit.Fail(failure));
            return true;
        }
        _log.After(writers);
        return true;
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
        _log.LetGo();
        _connection?.Dispose();
        _connection = null;
    }

    private bool TryMendLog()
    {
        if (!TryEmptyLog())
            return false;
        _log.Mended();
        return true;
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
