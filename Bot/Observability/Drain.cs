using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Observability;

/// <summary>Keeps the service answering for a while after it was asked to stop: a balancer goes on sending until it has seen that we are not ready.</summary>
internal sealed class Drain(BotSettings settings, TimeProvider time) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Drain > TimeSpan.Zero) await Task.Delay(settings.Drain, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked does not wait so long; what is left of the stop still goes in order.
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
