using ChatBot.Bot.Observability;

namespace ChatBot.Bot.Delivery;

/// <summary>Runs a piece of background work again and again: at once while it finds something, else at a signal or after a while.
/// The one place that catches what background work throws.</summary>
/// <remarks>Register each with <c>AddSingleton&lt;IHostedService&gt;</c>: <c>AddHostedService</c> keeps only the first of one type.</remarks>
internal sealed partial class BackgroundLoop : BackgroundService
{
    private readonly string _name;
    private readonly Func<CancellationToken, Task<int>> _work;
    private readonly Wakeup _wakeup;
    private readonly TimeSpan _poll;
    private readonly Backoff _backoff;
    private readonly TimeProvider _time;
    private readonly ILogger<BackgroundLoop> _log;

    /// <summary>Makes a loop.</summary>
    /// <param name="name">Its name in the log.</param>
    /// <param name="work">One round; returns how much it found to do.</param>
    /// <param name="wakeup">What ends a wait early.</param>
    /// <param name="poll">How long to wait without a signal.</param>
    /// <param name="backoff">How long to wait after a fault.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log.</param>
    public BackgroundLoop(
        string name, Func<CancellationToken, Task<int>> work, Wakeup wakeup, TimeSpan poll, Backoff backoff, TimeProvider time, ILogger<BackgroundLoop> log)
    {
        _name = name;
        _work = work;
        _wakeup = wakeup;
        _poll = poll;
        _backoff = backoff;
        _time = time;
        _log = log;
    }

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
                await WaitAsync(_backoff.After(faultsInARow), isBackoff: true, stoppingToken);
            }
            else if (found == 0)
            {
                await WaitAsync(_poll, isBackoff: false, stoppingToken);
            }
        }
    }

    private async Task<int?> RoundAsync(int faultsInARow, CancellationToken stopping)
    {
        try
        {
            return await _work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception)
        {
            var fault = Fault.Of(exception);
            LogFault(_name, fault.Type, fault.Place, faultsInARow + 1);
            return null;
        }
    }

    private async Task WaitAsync(TimeSpan wait, bool isBackoff, CancellationToken stopping)
    {
        try
        {
            if (isBackoff)
            {
                await Task.Delay(wait, _time, stopping); // signals must not turn a lasting fault into a hot loop
            }
            else
            {
                await _wakeup.WaitAsync(wait, _time, stopping);
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
