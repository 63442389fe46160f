namespace ChatBot.Bot.Storage;

/// <summary>A database that runs units of work, each whole or not at all.</summary>
/// <remarks>A unit touches nothing but its session: it may be run again from the start after a deadlock or a broken connection.
/// What the database itself cannot do comes out as <see cref="StoreUnavailableException"/>; a unit's own exception comes out as it is.</remarks>
internal abstract class Database(Dialect dialect) : IAsyncDisposable
{
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    /// <summary>The words of this database.</summary>
    public Dialect Dialect => dialect;

    /// <summary>What is looked at once the tables are up to date, before anything else; null for nothing. It throws what it finds.</summary>
    public Func<Session, Task>? Examine { get; init; }

    /// <summary>What is done in a transaction of its own once the tables are up to date, before anything else; and what follows with its result
    /// when that has committed. Null for nothing.</summary>
    public (Func<Session, Task<long>> Run, Action<long> Then)? Opening { get; set; }

    /// <summary>Opens the database and brings its tables up to date.</summary>
    /// <exception cref="StoreRefusedException">Another process has it, its tables are newer than this program, or <see cref="Examine"/> refuses it.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached now; each later unit of work tries again.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_prepared)
            return;
        await _preparing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_prepared)
                return;
            await OpenAsync(cancellation).ConfigureAwait(false);
            await RunWriteAsync(Migrations.ApplyAsync, cancellation).ConfigureAwait(false);
            await ExamineAsync(cancellation).ConfigureAwait(false);
            if (Opening is { } opening)
            {
                opening.Then(await RunWriteAsync(opening.Run, cancellation).ConfigureAwait(false));
                // What the opening brought back is looked at too.
                await ExamineAsync(cancellation).ConfigureAwait(false);
            }
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Runs a unit that reads one consistent picture and writes nothing.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation)
    {
        await PrepareForUnitAsync(cancellation).ConfigureAwait(false);
        return await RunReadAsync(unit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads where it is cheapest for what every turn asks before it writes. Each statement is one consistent picture; the unit as a whole
    /// need not be, for the turn's commit finds a state that has changed.</summary>
    public async Task<T> ReadForTurnAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation)
    {
        await PrepareForUnitAsync(cancellation).ConfigureAwait(false);
        return await RunReadForTurnAsync(unit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs a unit that writes. When this returns, what it wrote is on disk, unless the unit abandoned it.</summary>
    /// <exception cref="CommitUnknownException">The commit was sent and its outcome is not known.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation)
    {
        await PrepareForUnitAsync(cancellation).ConfigureAwait(false);
        return await RunWriteAsync(unit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Frees what deleted rows still occupy.</summary>
    public virtual Task TidyAsync(CancellationToken cancellation) => Task.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens what units need; called once before the first, and again after a failure.</summary>
    protected abstract Task OpenAsync(CancellationToken cancellation);

    protected abstract Task<T> RunReadAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation);

    protected virtual Task<T> RunReadForTurnAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation) => RunReadAsync(unit, cancellation);

    protected abstract Task<T> RunWriteAsync<T>(Func<Session, Task<T>> unit, CancellationToken cancellation);

    private Task ExamineAsync(CancellationToken cancellation) => Examine is not { } examine
        ? Task.CompletedTask
        : RunReadAsync(async session => { await examine(session).ConfigureAwait(false); return true; }, cancellation);

    private async Task PrepareForUnitAsync(CancellationToken cancellation)
    {
        try
        {
            await PrepareAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreRefusedException refused)
        {
            throw new StoreUnavailableException("The store is refused.", refused);
        }
    }
}
