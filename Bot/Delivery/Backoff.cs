namespace ChatBot.Bot.Delivery;

/// <summary>How long to wait before the next attempt: doubling, with jitter, so that what failed together is not tried together.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private readonly Lock _lock = new();

    /// <summary>The wait after so many attempts: between half of the doubled wait and all of it. What the carrier asks for is never undercut.</summary>
    public TimeSpan After(int attempts, TimeSpan? retryAfter = null)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        var wait = doubled < longest ? doubled : longest;
        return retryAfter is { } asked ? asked + (first * Jitter()) : (wait / 2) + (wait / 2 * Jitter());
    }

    private double Jitter()
    {
        lock (_lock)
        {
            return random.NextDouble();
        }
    }
}
