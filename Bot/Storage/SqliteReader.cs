using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>The one thread and the one read-only connection that read. All units that wait share one picture of the database.</summary>
/// <remarks>Units only look up rows by their keys, so that one thread keeps up with the writer; more connections would meet each other and
/// the writer at the turnstile, and cost more there than they gain.</remarks>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteTurnstile _turnstile;
    private readonly UnitQueue _queue;
    private PreparingConnection? _connection;

    public SqliteReader(SqliteFile file, SqliteTurnstile turnstile)
    {
        _file = file;
        _turnstile = turnstile;
        _queue = new UnitQueue("SQLite reader", ReadTogether, Discard);
    }

    /// <summary>Queues a unit.</summary>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        var unit = new QueuedUnit<T>(work, writes: false);
        _queue.Add(unit, cancellation);
        return unit.ResultAsync(cancellation);
    }

    public void Dispose() => _queue.Dispose();

    private void ReadTogether(List<QueuedUnit> group)
    {
        if (group.Count == 0)
            return;
        try
        {
            var connection = _connection ??= _file.OpenReader();
            // The first read takes the picture that the units see.
            _turnstile.Pass(() =>
            {
                SqliteFile.Execute(connection, "begin");
                SqliteFile.Execute(connection, "select 1 from sqlite_schema limit 1");
            });
            foreach (var unit in group.Where(unit => unit.TryBegin()))
                unit.Run(connection);
            SqliteFile.Execute(connection, "commit");
        }
        catch (Exception exception)
        {
            // Not swallowed: every caller gets it. Were it thrown here, the thread would end and all later callers would wait for ever.
            Discard();
            var failure = exception is SqliteException sqlite ? SqliteErrors.Unavailable(sqlite) : exception;
            group.ForEach(unit => unit.Fail(failure));
            return;
        }
        group.ForEach(unit => unit.Complete());
    }

    // Closing a connection ends what it had begun; the next group opens another.
    private void Discard()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
