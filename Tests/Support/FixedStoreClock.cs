using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Support;

/// <summary>A database's clock as a test sets it.</summary>
internal sealed class FixedStoreClock : IStoreClock
{
    /// <summary>What it shows; null where it is this machine's.</summary>
    public Func<DateTimeOffset?> Shows { get; set; } = () => null;

    public Task<DateTimeOffset?> ClockAsync(CancellationToken cancellation) => Task.FromResult(Shows());
}
