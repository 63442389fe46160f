using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>A unit of work in the queue of a thread that owns a connection, from that thread's side.</summary>
internal abstract class QueuedUnit
{
    /// <summary>Whether it writes.</summary>
    public abstract bool Writes { get; }

    /// <summary>Whether it is still wanted; after this its caller can no longer withdraw it.</summary>
    public abstract bool TryBegin();

    /// <summary>Runs it inside the open transaction and keeps its result or exception for later. It may be run again: the last run counts.</summary>
    /// <returns>Whether what it wrote is to be kept.</returns>
    public abstract bool Run(SqliteConnection connection);

    /// <summary>Hands the caller the result or exception; called once the group is on disk.</summary>
    public abstract void Complete();

    /// <summary>Hands the caller this exception, unless the unit has failed by one of its own.</summary>
    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
/// <param name="work">The unit.</param>
/// <param name="writes">Whether its outcome is unknown when its caller goes away while it runs.</param>
internal sealed class QueuedUnit<T>(Func<Session, Task<T>> work, bool writes) : QueuedUnit
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _phase;
    private T? _result;
    private Exception? _ownFailure;

    public override bool Writes => writes;

    /// <exception cref="OperationCanceledException">Cancelled while waiting: it has not run and never will.</exception>
    /// <exception cref="CommitUnknownException">Cancelled while it was running, and it writes.</exception>
    public async Task<T> ResultAsync(CancellationToken cancellation)
    {
        try
        {
            return await _completion.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !_completion.Task.IsCompleted)
        {
            if (Interlocked.CompareExchange(ref _phase, Withdrawn, Waiting) == Waiting || !writes)
                throw;
            throw new CommitUnknownException();
        }
    }

    public override bool TryBegin() => Interlocked.CompareExchange(ref _phase, Begun, Waiting) != Withdrawn;

    public override bool Run(SqliteConnection connection)
    {
        var session = new Session(connection, Dialect.Sqlite, CancellationToken.None);
        _ownFailure = null;
        try
        {
            // SQLite's driver does all its work before it returns, so this thread never waits for another here.
            _result = work(session).GetAwaiter().GetResult();
            return !session.IsAbandoned;
        }
        catch (SqliteException exception) when (SqliteErrors.IsUnavailable(exception))
        {
            _ownFailure = SqliteErrors.Unavailable(exception);
        }
        catch (Exception exception)
        {
            // Not swallowed: carried to the caller's thread, so that one unit's fault is not the others'.
            _ownFailure = exception;
        }
        return false;
    }

    public override void Complete()
    {
        if (_ownFailure is not null)
            _completion.TrySetException(_ownFailure);
        else
            _completion.TrySetResult(_result!);
    }

    public override void Fail(Exception exception) => _completion.TrySetException(_ownFailure ?? exception);
}
