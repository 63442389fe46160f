using System.Threading.Channels;

namespace ChatBot.Bot.Delivery;

/// <summary>Tells a loop that there is work. Signals while nobody waits count as one.</summary>
internal sealed class Wakeup
{
    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the loop now, or lets its next wait end at once.</summary>
    public void Signal() => _signal.Writer.TryWrite(true);

    /// <summary>Waits for a signal, at the most so long on the given clock.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            await _signal.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is up; there may be work that nobody signalled, such as a row that has become due.
        }
    }
}
