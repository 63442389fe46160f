namespace ChatBot.Bot.Channels.Sms;

/// <summary>A cancellation that also comes when a time has passed on a given clock.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;

    /// <summary>Begins to run at once.</summary>
    public Deadline(TimeSpan after, TimeProvider time, CancellationToken cancellation)
    {
        _timer = new CancellationTokenSource(after, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellation);
    }

    /// <summary>Cancelled by whichever comes first.</summary>
    public CancellationToken Token => _either.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _timer.Dispose();
    }
}
