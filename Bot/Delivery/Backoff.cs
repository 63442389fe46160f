namespace ChatBot.Bot.Delivery;

/// <summary>How long to wait before the next attempt: doubling, with jitter, so that what failed together is not tried together.</summary>
internal sealed class Backoff
{
    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;
    private readonly Random _random;
    private readonly Lock _lock = new();

    /// <summary>Takes its jitter from <paramref name="random"/>, of which it becomes the only user.</summary>
    public Backoff(TimeSpan first, TimeSpan longest, Random random)
    {
        _first = first;
        _longest = longest;
        _random = random;
    }

    /// <summary>The wait after so many attempts: between half of the doubled wait and all of it. What the carrier asks for is never undercut.</summary>
    public TimeSpan After(int attempts, TimeSpan? retryAfter = null)
    {
        var doubled = _first * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        var wait = doubled < _longest ? doubled : _longest;
        return retryAfter is { } asked ? asked + (_first * Jitter()) : (wait / 2) + (wait / 2 * Jitter());
    }

    private double Jitter()
    {
        lock (_lock)
        {
            return _random.NextDouble();
        }
    }
}
