namespace ChatBot.Tests.Storage;

/// <summary>A wire between a store and PostgreSQL that can be told to carry nothing more: what comes is taken, and nobody answers.</summary>
internal sealed class HangingWire(string connection) : PostgresWire(connection)
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hangs;

    /// <summary>Done when something was asked that nobody will answer.</summary>
    public Task WhenAsked => _asked.Task;

    public void Hang() => _hangs = true;

    protected override ValueTask<Passage> ToServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end) => ValueTask.FromResult(Either());

    protected override ValueTask<Passage> FromServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end) => ValueTask.FromResult(Either());

    private Passage Either()
    {
        if (!_hangs) return Passage.Pass;
        _asked.TrySetResult();
        return Passage.Swallow;
    }
}
