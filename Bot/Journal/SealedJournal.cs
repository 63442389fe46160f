using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Journal;

/// <summary>Keeps what a restore of the database must not undo, outside the database and sealed: files of one day each, appended to and never
/// changed.</summary>
/// <remarks>Safe for use by many threads. Several replicas may share the folder: each writes files of its own and reads all of them.</remarks>
internal sealed class SealedJournal(string folder, Seal seal, TimeProvider time, IAlarms alarms, KeysInUse keys) : IDisposable
{
    // The disk's is held while it is written to, the lists' never for long.
    private readonly Lock _disk = new();
    private readonly Lock _lists = new();
    private readonly HistoryNote _note = new(folder);
    private readonly List<JournalEntry> _behind = [];
    private List<JournalEntry> _fresh = [];
    private TaskCompletionSource _written = NewWait();
    private bool _isWriting;
    private JournalFile? _file;
    private int _broken;

    /// <summary>How many entries could not be written yet; for health.</summary>
    public int Behind
    {
        get
        {
            lock (_lists) return _behind.Count;
        }
    }

    /// <summary>How many records the last reading could not open; for health.</summary>
    public int Broken => Volatile.Read(ref _broken);

    /// <summary>Appends an entry; when this is done it is on the disk. Those that come while the disk is at work are written together the next time.</summary>
    /// <remarks>Where the disk takes nothing, the entry waits in memory, somebody is alarmed, and this is done: a person who has sent STOP is
    /// stopped in the database, which matters more than the copy.</remarks>
    public Task AppendAsync(JournalEntry entry)
    {
        lock (_lists)
        {
            _fresh.Add(entry);
            // A thread of its own: turns have only as many as the machine has cores, and one that waits for a disk is missing to all others.
            if (!_isWriting) _ = Task.Factory.StartNew(WriteFresh, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            _isWriting = true;
            return _written.Task;
        }
    }

    /// <summary>Writes what could not be written before. Returns how many entries that were.</summary>
    public int CatchUp()
    {
        lock (_disk)
        {
            var waited = Behind;
            return waited > 0 && TryWrite([]) ? waited : 0;
        }
    }

    /// <summary>All entries that are kept, the oldest first.</summary>
    /// <exception cref="StoreRefusedException">The folder cannot be used, or a key is missing that entries need.</exception>
    public IReadOnlyList<JournalEntry> ReadAll()
    {
        var (entries, keyless, broken) = (new List<JournalEntry>(), new List<string>(), 0);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var path in Files().Order(StringComparer.Ordinal))
                entries.AddRange(JournalFile.Read(path, seal, Count));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"Journal:Directory, {folder}, cannot be used. Give the service a folder that it may write and that outlives it, best on another disk than the database.", exception);
        }
        // Without them people who have sent STOP since the last backup could be texted after a restore.
        keys.Demand(keyless.CountBy(key => key).Select(key => new KeyUse(KeysInUse.SealKeys, key.Key, "entries of the journal", key.Value)));
        Volatile.Write(ref _broken, broken);
        if (broken > 0) alarms.Raise(AlarmKind.JournalBroken);
        return [.. entries.OrderBy(entry => entry.At)];

        void Count(SealFault fault, string key)
        {
            if (fault == SealFault.UnknownKey) keyless.Add(key);
            else broken++;
        }
    }

    /// <summary>The database's history number as it was last noted here; 0 where it never was.</summary>
    public long NotedNumber() => _note.Read();

    /// <summary>Notes the database's history number, once the database has it on its disk.</summary>
    public void Note(long number)
    {
        try
        {
            _note.Write(number);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            alarms.Raise(AlarmKind.JournalBehind);
        }
    }

    /// <summary>Removes the files of days before <paramref name="day"/>. Returns how many.</summary>
    public int RemoveBefore(DateOnly day)
    {
        var old = Files().Where(path => JournalFile.DayOf(path) < day).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    public void Dispose()
    {
        lock (_disk) _file?.Dispose();
    }

    private string[] Files() => Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + JournalFile.Extension) : [];

    private static TaskCompletionSource NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void WriteFresh()
    {
        while (true)
        {
            List<JournalEntry> fresh;
            TaskCompletionSource written;
            lock (_lists)
            {
                _isWriting = _fresh.Count > 0;
                if (!_isWriting) return;
                (fresh, _fresh, written, _written) = (_fresh, [], _written, NewWait());
            }
            try
            {
                if (!TryWrite(fresh)) alarms.Raise(AlarmKind.JournalBehind);
                written.SetResult();
            }
            catch (Exception exception)
            {
                // Not swallowed: every caller gets it. Were it thrown here, they would wait for ever.
                written.SetException(exception);
            }
        }
    }

    private bool TryWrite(List<JournalEntry> fresh)
    {
        lock (_disk)
        {
            try
            {
                var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
                if (_file?.Day != today) Begin(today);
                _file!.Append([.. _behind, .. fresh]);
                lock (_lists) _behind.Clear();
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Half a record may stand at its end, and nothing after it would be found: the next entries get a file of their own.
                _file?.Dispose();
                _file = null;
                lock (_lists) _behind.AddRange(fresh);
                return false;
            }
        }
    }

    private void Begin(DateOnly today)
    {
        _file?.Dispose();
        _file = null;
        Directory.CreateDirectory(folder);
        _file = JournalFile.Begin(folder, today, seal);
    }
}
