namespace ChatBot.Bot.Storage;

/// <summary>The clock of the machine on which the database runs.</summary>
internal interface IStoreClock
{
    /// <summary>What it shows; null where it is this machine's own, as with SQLite.</summary>
    Task<DateTimeOffset?> ClockAsync(CancellationToken cancellation);
}
