using System.Text.Json;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>Messages that wait on this machine's disk while the store is away: one sealed file each, and each of them on the disk, with its name,
/// before anybody is told that it was taken.</summary>
/// <remarks>Safe for use by many threads. It has a folder of its own, which no other process may use meanwhile.</remarks>
internal sealed partial class MessageSpool(SpoolSettings settings, ISpoolDisk disk, SpoolSeal seal, KeysInUse keys, IAlarms alarms, TimeProvider time, ILogger<MessageSpool> log) : IDisposable
{
    private readonly SpoolIndex _index = new(settings);
    private FileStream? _lock;
    private int _setAside;
    private int _isFull;

    /// <summary>Whether there is one.</summary>
    public bool IsOpen => _lock is not null;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => _index.IsEmpty;

    private string Folder => settings.Folder!;

    /// <summary>Opens the folder and finds what lies there. Without a folder in the settings there is no spool, and nothing is ever taken.</summary>
    /// <exception cref="SettingsException">The folder cannot be used.</exception>
    /// <exception cref="StoreRefusedException">Another process has it, or a key is missing with which its messages are sealed.</exception>
    public void Open()
    {
        if (settings.Folder is null || IsOpen) return;
        try
        {
            disk.MakeFolder(Folder);
            _lock = SpoolLock.Take(Folder);
            LoadAll();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SpoolLock.NotWritable(Folder);
        }
    }

    /// <summary>Takes a message. When this returns true, it is on the disk, and its name is.</summary>
    /// <returns>False when it is not kept: there is no spool, it is full, or its disk does not take it.</returns>
    public async Task<bool> TryAddAsync(SpooledMessage message)
    {
        if (!IsOpen) return false;
        var wasEmpty = IsEmpty;
        var plain = SpoolSeal.Write(message);
        var written = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (entry, isNew) = _index.Reserve(message, SpoolSeal.SizeOf(plain), written.Task);
        if (entry is null)
        {
            if (Interlocked.Exchange(ref _isFull, 1) == 0) alarms.Raise(AlarmKind.SpoolFull);
            return false;
        }
        if (!isNew) return await entry.Written;
        if (wasEmpty) alarms.Raise(AlarmKind.SpoolInUse);
        var kept = false;
        try
        {
            kept = await Task.Run(() => TryWrite(entry, plain));
        }
        finally
        {
            entry.IsOnDisk = kept;
            if (!kept) _index.Remove(entry);
            written.SetResult(kept);
        }
        return kept;
    }

    /// <summary>Whether a message of a lane waits.</summary>
    public bool HasOf(string lane) => _index.HasOf(lane);

    /// <summary>Whether a message is on the disk and the first of its lane.</summary>
    public bool IsNext(SpoolEntry entry) => entry.IsOnDisk && _index.IsNext(entry);

    /// <summary>All that waits, the oldest first.</summary>
    public IReadOnlyList<SpoolEntry> InOrder() => _index.InOrder();

    /// <summary>Opens a message that waits.</summary>
    /// <exception cref="SealBrokenException">Its file is not what was written.</exception>
    /// <exception cref="JsonException">It holds something else.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public SpooledMessage Read(SpoolEntry entry) => seal.Open(disk.Read(PathOf(entry.File)), entry.Id);

    /// <summary>Takes out a message that needs to wait no longer.</summary>
    public void Remove(SpoolEntry entry)
    {
        disk.Delete(PathOf(entry.File));
        _index.Remove(entry);
        Interlocked.Exchange(ref _isFull, 0);
    }

    /// <summary>Takes out a message that cannot be replayed; its file stays, for a person to look at.</summary>
    public void SetAside(SpoolEntry entry)
    {
        _index.Remove(entry);
        SetAside(entry.File, "Unplayable");
    }

    /// <summary>How much waits.</summary>
    public SpoolFigures Figures() => _index.Figures(time.GetUtcNow(), Volatile.Read(ref _setAside));

    /// <summary>Whether the next message would be taken: tried on the disk.</summary>
    public bool CanTake()
    {
        if (!IsOpen || Figures().IsFull) return false;
        // Several may ask at once.
        var path = PathOf($"{Guid.NewGuid():n}.probe");
        try
        {
            disk.Write(path, new byte[SpoolSeal.LeastSize]);
            disk.SyncFile(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            TryDelete(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private bool TryWrite(SpoolEntry entry, byte[] plain)
    {
        var (half, whole) = (PathOf(entry.Id + SpoolNames.Half), PathOf(entry.File));
        try
        {
            disk.Write(half, seal.Close(plain, entry.Id));
            disk.SyncFile(half);
            disk.Rename(half, whole);
            disk.SyncFolder(Folder);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogBroken(exception.GetType().Name, Place.Of(exception));
            alarms.Raise(AlarmKind.SpoolBroken);
            TryDelete(half);
            TryDelete(whole);
            return false;
        }
    }

    private void TryDelete(string path)
    {
        try
        {
            disk.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A half file is set aside at the next start; a whole one is replayed then, and known by its message.
            LogBroken(exception.GetType().Name, Place.Of(exception));
        }
    }

    private string PathOf(string file) => Path.Combine(Folder, file);

    [LoggerMessage(400, LogLevel.Error, "S100 The disk of the spool failed with {Fault} at {Place}")]
    private partial void LogBroken(string fault, string place);

    [LoggerMessage(401, LogLevel.Error, "S101 {File} was set aside in the spool ({Why})")]
    private partial void LogSetAside(string file, string why);

    [LoggerMessage(402, LogLevel.Warning, "S102 {Count} messages lay in the spool at the start")]
    private partial void LogFound(int count);
}
