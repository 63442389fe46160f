using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Journal;

/// <summary>Looks after the journal: writes what could not be written before, notes the history number, and removes what is older than the oldest backup.</summary>
/// <param name="journal">The journal.</param>
/// <param name="store">The database, which knows entries a little longer than they are kept.</param>
/// <param name="watch">The clock, which may be wrong.</param>
/// <param name="backupDays">How many days old the oldest backup may be.</param>
internal sealed class JournalKeeper(SealedJournal journal, IHeldStore store, ClockWatch watch, int backupDays)
{
    // A backup may have been begun on the day before, and the names of files are days in UTC.
    private const int SpareDays = 2;

    private DateOnly _removed;

    /// <summary>One round. Returns how many entries were written that had waited.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var written = journal.CatchUp();
        // Also what the other replicas did: whichever of them finds a restored database first must know it for one.
        journal.Note(await store.HistoryNumberAsync(cancellation));
        if (await watch.NowAsync(cancellation) is not { } now) return written;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (today == _removed) return written;
        journal.RemoveBefore(today.AddDays(-backupDays - SpareDays));
        // Later than the files: an entry that can still be read must be known.
        await store.ForgetEntriesAsync(now.AddDays(-backupDays - SpareDays - 2), cancellation);
        _removed = today;
        return written;
    }
}
