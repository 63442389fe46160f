namespace ChatBot.Tests.Storage;

/// <summary>A cable between a store and PostgreSQL that breaks at the next COMMIT: just before it arrives, or once the server has
/// answered and before the answer is heard.</summary>
internal sealed class CutCable(string connection, bool commitArrives) : PostgresWire(connection)
{
    private volatile bool _cutting;
    private volatile bool _deaf;

    public void CutAtNextCommit() => _cutting = true;

    protected override ValueTask<Passage> ToServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        if (!_cutting || bytes.Span.IndexOf("COMMIT\0"u8) < 0) return ValueTask.FromResult(Passage.Pass);
        _cutting = false;
        _deaf = commitArrives;
        return ValueTask.FromResult(commitArrives ? Passage.Pass : Passage.Cut);
    }

    protected override ValueTask<Passage> FromServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        if (!_deaf) return ValueTask.FromResult(Passage.Pass);
        _deaf = false;
        return ValueTask.FromResult(Passage.Cut);
    }
}
