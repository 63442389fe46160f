using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Bot.Storage;

/// <summary>Waits for the disk in place of the writer: a thread that brings SQLite's log to the disk, one time for all groups that were committed to it
/// meanwhile, and only then tells their callers.</summary>
/// <remarks>A disk takes milliseconds for what a group takes to be written in one; the writer runs the next group and lets readers read in that time.
/// The log is recovered up to its first gap, so whatever stands before a group in it is on the disk with it.</remarks>
internal sealed class SqliteLogSync : IDisposable
{
    /// <summary>How many make a group so large that many more are on their way.</summary>
    private const int Many = 4;

    /// <summary>How long the next group may then gather, as a disk would take that knows no quick way: a commit writes anew the pages that all turns share.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(3);

    private readonly string _log;
    private readonly Action<SafeFileHandle> _sync;
    private readonly Action _told;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private List<QueuedUnit> _waiting = [];
    private SafeFileHandle? _handle;
    private bool _isAtWork;
    private bool _closing;
    private volatile bool _hasFailed;

    /// <param name="log">The name of the log.</param>
    /// <param name="sync">What brings an open file to the disk.</param>
    /// <param name="told">Called whenever it has become idle.</param>
    public SqliteLogSync(string log, Action<SafeFileHandle> sync, Action told)
    {
        (_log, _sync, _told) = (log, sync, told);
        _thread = new Thread(Work) { IsBackground = true, Name = "SQLite log" };
        _thread.Start();
    }

    /// <summary>Whether whatever was handed in is on the disk or told as unknown.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate) return !_isAtWork && _waiting.Count == 0;
        }
    }

    /// <summary>Whether the disk has failed. A system tells it once and then forgets what it could not write, so a later success says nothing of what stood in the
    /// log before: until the whole log is moved into the file, no commit counts.</summary>
    public bool HasFailed => _hasFailed;

    /// <summary>Tells the callers of these units, which are committed to the log, once it is on the disk.</summary>
    public void After(List<QueuedUnit> units)
    {
        if (units.Count == 0) return;
        lock (_gate)
        {
            _waiting.AddRange(units);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until it is idle and lets go of the log, which the engine removes with its last connection.</summary>
    public void LetGo()
    {
        lock (_gate)
        {
            while (_isAtWork || _waiting.Count > 0) Monitor.Wait(_gate);
            _handle?.Dispose();
            _handle = null;
        }
    }

    /// <summary>The whole log has been moved into the file, and that is on the disk.</summary>
    public void Mended() => _hasFailed = false;

    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.PulseAll(_gate);
        }
        _thread.Join();
        _handle?.Dispose();
    }

    private void Work()
    {
        while (Take() is { Count: > 0 } units)
        {
            var started = Stopwatch.GetTimestamp();
            var failure = TrySync();
            // The writer first: it has the next group to commit.
            if (units.Count < Many) Rest();
            foreach (var unit in units)
            {
                if (failure is null) unit.Complete();
                else unit.Fail(new CommitUnknownException(failure));
            }
            if (units.Count >= Many) Rest(Pace - Stopwatch.GetElapsedTime(started));
        }
    }

    private void Rest(TimeSpan pause = default)
    {
        lock (_gate)
        {
            if (pause > TimeSpan.Zero && _waiting.Count == 0 && !_closing) Monitor.Wait(_gate, pause);
            _isAtWork = false;
            Monitor.PulseAll(_gate);
        }
        _told();
    }

    private List<QueuedUnit> Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closing) Monitor.Wait(_gate);
            var units = _waiting;
            (_waiting, _isAtWork) = ([], units.Count > 0);
            return units;
        }
    }

    private Exception? TrySync()
    {
        if (_hasFailed) return new IOException("The log did not reach the disk before.");
        try
        {
            _sync(_handle ??= File.OpenHandle(_log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
            return exception;
        }
    }
}
