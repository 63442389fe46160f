using ChatBot.Bot.Journal;
using ChatBot.Bot.Observability;

namespace ChatBot.Bot.Storage;

/// <summary>Looks at a database before it is used: whether it is older than it was, and what of the journal it does not know.</summary>
/// <param name="journal">The journal.</param>
/// <param name="hold">Whether all that it holds is to wait, whatever its number says (<c>Storage:Held</c>).</param>
/// <param name="time">The clock.</param>
/// <param name="alarms">Where somebody is called.</param>
/// <param name="log">The log.</param>
internal sealed partial class StoreGuard(SealedJournal journal, bool hold, TimeProvider time, IAlarms alarms, ILogger<StoreGuard> log)
{
    /// <summary>Where entries go before what they stand for is committed.</summary>
    public SealedJournal Journal => journal;

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Takes the database into use, in one transaction before any other. Returns its history number.</summary>
    /// <remarks>The number is set above all that were noted here, so that the same restore is noticed once.</remarks>
    public async Task<long> OpenAsync(Session session)
    {
        var (entries, noted) = (journal.ReadAll(), journal.NotedNumber());
        var found = await History.FindAsync(session).ConfigureAwait(false);
        var isOlder = found.Number < noted;
        var isHeld = found.HeldSince is not null;
        if (!isHeld && (hold || isOlder) && await History.HasAnythingAsync(session).ConfigureAwait(false))
        {
            await History.HoldAsync(session, time.GetUtcNow()).ConfigureAwait(false);
            isHeld = true;
        }
        if (isHeld)
        {
            LogHeld(found.Number, noted);
            alarms.Raise(AlarmKind.StoreHeld);
        }
        var taken = await JournalReplay.RunAsync(session, entries).ConfigureAwait(false);
        if (isHeld) taken += await JournalReplay.SentAsync(session, entries, time.GetUtcNow()).ConfigureAwait(false);
        if (taken > 0) LogTaken(taken);
        await History.SetAsync(session, Math.Max(found.Number, noted) + 1).ConfigureAwait(false);
        return Math.Max(found.Number, noted) + 1;
    }

    [LoggerMessage(840, LogLevel.Error, "B100 The database is held: its history number is {Number}, and {Noted} was noted outside it. People are answered; what it held waits until it is found in the carrier's list, or until somebody has run the program with --release-held")]
    private partial void LogHeld(long number, long noted);

    [LoggerMessage(841, LogLevel.Warning, "B101 The database did not know {Count} entries of the journal, and has taken them in")]
    private partial void LogTaken(int count);
}
