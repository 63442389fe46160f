using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>The one thread and the one connection that write. All units that wait are committed together, in one transaction with a
/// savepoint each: what costs is the disk, and eight turns in one commit cost hardly more than one.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteTurnstile _turnstile;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _wake = new(false);
    private List<WriteUnit> _waiting = [];
    private TaskCompletionSource<bool>? _tidying;
    private SqliteConnection? _connection;
    private bool _closing;

    public SqliteWriter(SqliteFile file, SqliteTurnstile turnstile)
    {
        _file = file;
        _turnstile = turnstile;
        _connection = file.OpenWriter();
        _thread = new Thread(Work) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Queues a unit.</summary>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var unit = new WriteUnit<T>(work);
        lock (_gate)
        {
            if (_closing)
                throw new StoreUnavailableException("The store is closing.");
            _waiting.Add(unit);
        }
        _wake.Set();
        return unit.ResultAsync(cancellation);
    }

    /// <summary>Moves the whole log into the file and empties it, so that what was deleted is nowhere any more.</summary>
    /// <returns>False when a reader was in the way; a later call does it.</returns>
    public Task<bool> TidyAsync(CancellationToken cancellation)
    {
        Task<bool> done;
        lock (_gate)
        {
            if (_closing)
                return Task.FromResult(false);
            _tidying ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            done = _tidying.Task;
        }
        _wake.Set();
        return done.WaitAsync(cancellation);
    }

    /// <summary>Commits what still waits, empties the log and closes.</summary>
    public void Dispose()
    {
        lock (_gate)
            _closing = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            List<WriteUnit> group;
            TaskCompletionSource<bool>? tidying;
            bool closing;
            lock (_gate)
            {
                (group, _waiting) = (_waiting, []);
                (tidying, _tidying) = (_tidying, null);
                closing = _closing;
            }
            if (group.Count > 0)
                CommitTogether(group);
            if (tidying is not null || (closing && group.Count == 0))
            {
                var done = TryEmptyLog();
                tidying?.TrySetResult(done);
            }
            if (closing && group.Count == 0)
                break;
            if (group.Count == 0 && tidying is null)
                _wake.WaitOne();
        }
        _connection?.Dispose();
    }

    private void CommitTogether(List<WriteUnit> group)
    {
        var committing = false;
        try
        {
            var connection = _connection ??= _file.OpenWriter();
            _turnstile.Pass(() => SqliteFile.Execute(connection, "begin immediate"));
            foreach (var unit in group.Where(unit => unit.TryBegin()))
                RunInSavepoint(unit, connection);
            committing = true;
            _turnstile.Pass(() => SqliteFile.Execute(connection, "commit"));
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
            group.ForEach(unit => unit.Fail(failure));
            return;
        }
        group.ForEach(unit => unit.Complete());
    }

    private static void RunInSavepoint(WriteUnit unit, SqliteConnection connection)
    {
        SqliteFile.Execute(connection, "savepoint unit");
        // After a full disk or an I/O error the engine may have undone the whole transaction; then there is no savepoint to go back
        // to, this throws, and the group fails as one.
        if (!unit.Run(connection))
            SqliteFile.Execute(connection, "rollback to unit");
        SqliteFile.Execute(connection, "release unit");
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
