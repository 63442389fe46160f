using ChatBot.Tests.Storage;

namespace ChatBot.Tests.Faults;

/// <summary>A line to the database server on which everything takes time, nothing passes for a while, or connections break.</summary>
internal sealed class DelayingProxy(string connection) : PostgresWire(connection)
{
    private TaskCompletionSource _open = Opened();
    private TimeSpan _latency;

    /// <summary>Treats what goes by this line badly for a while: slow all the time, and now and then silent or cut.</summary>
    public async Task MistreatAsync(Random random, TimeSpan length, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(length);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            while (true)
            {
                _latency = TimeSpan.FromMilliseconds(random.Next(5, 60));
                await Task.Delay(random.Next(500, 2000), either.Token);
                if (random.Next(3) == 0) CutAll();
                else await StallAsync(TimeSpan.FromMilliseconds(random.Next(500, 4000)), either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Its time is over.
        }
    }

    /// <summary>Is a good line from now on.</summary>
    public void Relieve()
    {
        _latency = TimeSpan.Zero;
        _open.TrySetResult();
    }

    protected override ValueTask<Passage> ToServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end) => WaitAsync(end);

    protected override ValueTask<Passage> FromServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end) => WaitAsync(end);

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async ValueTask<Passage> WaitAsync(CancellationToken end)
    {
        await Task.Delay(_latency, end);
        await _open.Task.WaitAsync(end);
        return Passage.Pass;
    }

    private async Task StallAsync(TimeSpan time, CancellationToken cancellation)
    {
        _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.Delay(time, cancellation);
        _open.TrySetResult();
    }
}
