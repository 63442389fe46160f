namespace ChatBot.bench.Load;

/// <summary>What a round of messages came to.</summary>
/// <param name="Latencies">How long the answers took.</param>
/// <param name="Length">How long the round took.</param>
/// <param name="Failed">How many were answered anything but 200.</param>
internal sealed record Shot(Latencies Latencies, TimeSpan Length, int Failed)
{
    /// <summary>Messages answered a second.</summary>
    public double PerSecond => Latencies.Count / Length.TotalSeconds;
}
