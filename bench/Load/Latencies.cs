namespace ChatBot.bench.Load;

/// <summary>How long answers took.</summary>
/// <param name="took">One for each message, in any order; at least one.</param>
internal sealed class Latencies(IEnumerable<TimeSpan> took)
{
    private readonly TimeSpan[] _ordered = [.. took.Order()];

    /// <summary>How many there are.</summary>
    public int Count => _ordered.Length;

    /// <summary>The longest.</summary>
    public TimeSpan Longest => _ordered[^1];

    /// <summary>The time within which at least this share was answered: the nearest rank, never a mean of two.</summary>
    /// <param name="share">Such as 0.99.</param>
    public TimeSpan At(double share) => _ordered[Math.Clamp((int)Math.Ceiling(share * _ordered.Length) - 1, 0, _ordered.Length - 1)];
}
