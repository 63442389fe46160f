using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>Empties the spool before the service ends, as far as the store lets it, and says what is left.</summary>
internal sealed partial class SpoolDrain(MessageSpool spool, SpoolReplay replay, ILogger<SpoolDrain> log) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => EmptyAsync(cancellationToken);

    /// <summary>What came while the service was ending is tried once more.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await EmptyAsync(cancellationToken);
        if (!spool.IsEmpty) LogLeft(spool.Figures().Count);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EmptyAsync(CancellationToken cancellation)
    {
        try
        {
            while (await replay.RunOnceAsync(cancellation) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            // What is left lies on the disk, and is counted when everything has ended.
        }
    }

    [LoggerMessage(420, LogLevel.Error, "S104 {Count} messages are left in the spool. Start the service again, or replay the folder by --replay-spool, before it is removed")]
    private partial void LogLeft(int count);
}
