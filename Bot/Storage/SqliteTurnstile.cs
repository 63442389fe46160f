namespace ChatBot.Bot.Storage;

/// <summary>Lets one connection at a time through where SQLite's write-ahead log is fought over: where a transaction begins or commits
/// and where the log is moved into the file.</summary>
/// <remarks>The engine would sort this out by itself: it tries again, and from the sixth time on it sleeps a moment. But our build of it
/// has only <c>sleep</c>, which counts whole seconds, so that a reader meeting a commit at the wrong moment stood still for one.</remarks>
internal sealed class SqliteTurnstile
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Pass(Action step)
    {
        _one.Wait();
        try
        {
            step();
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task PassAsync(Action step, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            step();
        }
        finally
        {
            _one.Release();
        }
    }
}
