using ChatBot.Bot.Observability;

namespace ChatBot.Bot.Delivery;

/// <summary>Runs a piece of background work again and again: at once while it finds something, else at a signal or after a while.
/// The one place that catches what background work throws.</summary>
/// <remarks>Register each with <c>AddSingleton&lt;IHostedService&gt;</c>: <c>AddHostedService</c> keeps only the first of one type.</remarks>
internal sealed partial class BackgroundLoop(
    string name, Func<CancellationToken, Task<int>> work, Wakeup wakeup, TimeSpan poll, Backoff backoff, TimeProvider time,
    ILogger<BackgroundLoop> log, Telemetry? telemetry = null) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first round must not hold up the start
        var faultsInARow = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var found = await RoundAsync(faultsInARow, stoppingToken);
            faultsInARow = found is null ? faultsInARow + 1 : 0;
            if (found is null)
            {
                await WaitAsync(backoff.After(faultsInARow), isBackoff: true, stoppingToken);
            }
            else if (found == 0)
            {
                await WaitAsync(poll, isBackoff: false, stoppingToken);
            }
        }
    }

    private async Task<int?> RoundAsync(int faultsInARow, CancellationToken stopping)
    {
        try
        {
            return await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception)
        {
            telemetry?.LoopFailed(name, exception);
            LogFault(name, exception.GetType().Name, Place.Of(exception), faultsInARow + 1);
            return null;
        }
    }

    private async Task WaitAsync(TimeSpan wait, bool isBackoff, CancellationToken stopping)
    {
        try
        {
            if (isBackoff)
            {
                await Task.Delay(wait, time, stopping); // signals must not turn a lasting fault into a hot loop
            }
            else
            {
                await wakeup.WaitAsync(wait, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // the loop's condition ends it
        }
    }

    [LoggerMessage(800, LogLevel.Error, "D100 Background work {Name} failed with {Fault} at {Place}, {Faults} in a row")]
    private partial void LogFault(string name, string fault, string place, int faults);
}
