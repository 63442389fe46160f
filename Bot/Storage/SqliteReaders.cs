using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>A few read-only connections, lent out one at a time.</summary>
internal sealed class SqliteReaders(SqliteFile file, SqliteTurnstile turnstile) : IDisposable
{
    private const int Most = 4;

    private readonly SemaphoreSlim _free = new(Most, Most);
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _closed;

    public async Task<T> RunAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        SqliteConnection? connection = null;
        try
        {
            _idle.TryTake(out connection);
            await turnstile.PassAsync(() => Begin(connection ??= file.OpenReader()), cancellation).ConfigureAwait(false);
            var result = await unit(new Session(connection!, Dialect.Sqlite, cancellation)).ConfigureAwait(false);
            SqliteFile.Execute(connection!, "commit");
            if (!_closed)
            {
                _idle.Add(connection!);
                connection = null;
            }
            return result;
        }
        catch (SqliteException exception) when (SqliteErrors.IsUnavailable(exception))
        {
            throw SqliteErrors.Unavailable(exception);
        }
        finally
        {
            // Still here after a failure or at the end: closing undoes the transaction.
            connection?.Dispose();
            _free.Release();
        }
    }

    // The first read takes the picture that the rest of the unit sees.
    private static void Begin(SqliteConnection connection) => SqliteFile.Execute(connection, "begin; select 1 from sqlite_schema limit 1");

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }
}
