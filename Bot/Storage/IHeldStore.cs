namespace ChatBot.Bot.Storage;

/// <summary>What waits because the database may not know what became of it: after a restore, or where <c>Storage:Held</c> says so.</summary>
internal interface IHeldStore
{
    /// <summary>What waits; null when nothing is held.</summary>
    Task<HeldFigures?> HeldAsync(CancellationToken cancellation);

    /// <summary>Lets go what waits, on a person's word.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="upTo">When reminders may go out next.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What that was; null when nothing was held.</returns>
    Task<HeldFigures?> ReleaseHeldAsync(DateTimeOffset now, DateTimeOffset upTo, CancellationToken cancellation);

    /// <summary>The database's history number.</summary>
    Task<long> HistoryNumberAsync(CancellationToken cancellation);

    /// <summary>Forgets entries of the journal that are no longer kept there.</summary>
    Task<int> ForgetEntriesAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <summary>What waits.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Rows">How many messages.</param>
/// <param name="Subscriptions">How many subscriptions to reminders.</param>
internal sealed record HeldFigures(DateTimeOffset Since, long Rows, long Subscriptions);
