using System.Data;
using System.Data.Common;
using Npgsql;

namespace ChatBot.Bot.Storage;

/// <summary>PostgreSQL, shared by several replicas.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int MostRuns = 5;
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 10;

    /// <summary>How many statements each connection keeps prepared: those of a turn, and of the loops that run all the time.</summary>
    private const int MostPrepared = 40;

    private readonly NpgsqlDataSource _source;

    /// <exception cref="ArgumentException">It is not a connection string.</exception>
    public PostgresDatabase(string connectionString)
        : base(Dialect.Postgres)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // An error's detail repeats values of the row.
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
            // Units leave nothing behind in their session.
            NoResetOnClose = true,
        };
        if (!given.ContainsKey("Timeout"))
            settings.Timeout = ConnectSeconds;
        if (!given.ContainsKey("Command Timeout"))
            settings.CommandTimeout = CommandSeconds;
        if (!given.ContainsKey("Application Name"))
            settings.ApplicationName = "chatbot";
        // Planning what a turn asks takes the server longer than answering it. Behind a pooler that hands a session on between transactions
        // the connection string says 0.
        if (!given.ContainsKey("Max Auto Prepare"))
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (MostPrepared, 2);
        _source = NpgsqlDataSource.Create(settings);
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override Task OpenAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override Task<T> RunReadAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        RunAsync(unit, IsolationLevel.RepeatableRead, cancellation);

    // One statement reads all that a turn must see as one picture; a transaction around it would cost a journey of its own.
    protected override Task<T> RunReadForTurnAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        RunAsync(unit, null, cancellation);

    protected override Task<T> RunWriteAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) =>
        RunAsync(unit, IsolationLevel.ReadCommitted, cancellation);

    private async Task<T> RunAsync<T>(Func<Session, Task<T>> unit, IsolationLevel? isolation, CancellationToken cancellation)
    {
        // Whoever cancels a command asks the server to cancel it too, and is held up by a server that hangs; so is whoever disposes the source
        // meanwhile. Neither may be the turn that has to answer somebody.
        var own = new CancellationTokenSource();
        await using var passedOn = cancellation.UnsafeRegister(static state => _ = ((CancellationTokenSource)state!).CancelAsync(), own).ConfigureAwait(false);
        return await RunWithinAsync(unit, isolation, own.Token).ConfigureAwait(false);
    }

    private async Task<T> RunWithinAsync<T>(Func<Session, Task<T>> unit, IsolationLevel? isolation, CancellationToken cancellation)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await RunOnceAsync(unit, isolation, cancellation).ConfigureAwait(false);
            }
            catch (NpgsqlException exception) when (run < MostRuns && PostgresErrors.IsPassing(exception))
            {
            }
            catch (NpgsqlException exception) when (run == 1 && PostgresErrors.IsConnectionLost(exception))
            {
                // The server may have restarted and left the pool full of dead connections. Nothing was committed.
                _source.Clear();
            }
            catch (NpgsqlException exception) when (PostgresErrors.IsUnavailable(exception))
            {
                throw PostgresErrors.Unavailable(exception);
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(Func<Session, Task<T>> unit, IsolationLevel? isolation, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var session = new Session(connection, Dialect, cancellation);
        if (isolation is not { } level)
            return await unit(session).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(level, cancellation).ConfigureAwait(false);
        var result = await unit(session).ConfigureAwait(false);
        // Closing the transaction undoes it.
        if (level == IsolationLevel.ReadCommitted && !session.IsAbandoned)
            await CommitAsync(transaction, cancellation).ConfigureAwait(false);
        return result;
    }

    private static async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (PostgresErrors.IsConnectionLost(exception))
        {
            throw new CommitUnknownException(exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new CommitUnknownException(exception);
        }
    }
}
