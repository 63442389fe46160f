using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>SQLite in one file on this machine, for one process; see <c>docs/decisions/0003-sqlite.md</c>.</summary>
/// <param name="connectionString">Such as <c>Data Source=data/chatbot.db</c>.</param>
/// <param name="turnstile">A test may hold it; otherwise the database makes its own.</param>
internal sealed class SqliteDatabase(string connectionString, SqliteTurnstile? turnstile = null) : Database(Dialect.Sqlite)
{
    private readonly SqliteFile _file = new(connectionString);
    private readonly SqliteTurnstile _turnstile = turnstile ?? new();
    private SqliteProcessLock? _lock;
    private SqliteWriter? _writer;
    private SqliteReader? _reader;

    public override async Task TidyAsync(CancellationToken cancellation)
    {
        if (_writer is not null)
            await _writer.TidyAsync(cancellation).ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        // The reader first: the writer's last act is to empty the log, which it could hinder.
        _reader?.Dispose();
        _writer?.Dispose();
        _lock?.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            _file.Create();
            _lock ??= SqliteProcessLock.Take(_file.Name);
            _writer ??= new SqliteWriter(_file, _turnstile);
            _reader ??= new SqliteReader(_file, _turnstile);
            return Task.CompletedTask;
        }
        catch (SqliteException exception) when (SqliteErrors.IsUnavailable(exception))
        {
            throw SqliteErrors.Unavailable(exception);
        }
    }

    protected override Task<T> RunReadAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        _reader!.RunAsync(unit, cancellation);

    protected override Task<T> RunWriteAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        _writer!.RunAsync(unit, writes: true, cancellation);

    // The writer has the pages at hand that it has just written; the reader's are stale after every commit.
    protected override Task<T> RunReadForTurnAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        _writer!.RunAsync(unit, writes: false, cancellation);
}
