using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>What lies in the spool, by time, by lane and by message. Safe for use by many threads; no I/O.</summary>
internal sealed class SpoolIndex(SpoolSettings settings)
{
    // Messages of one lane may reach the spool this much out of their order, for a turn takes its time; beyond it the clock was set back.
    private static readonly TimeSpan OutOfOrder = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, SpoolEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<MessageKey, SpoolEntry> _messages = [];
    private long _bytes;
    private uint _count;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _entries.Count == 0;
        }
    }

    /// <summary>Gives a message its place, if there is room; the entry of the same message where it is there already.</summary>
    /// <param name="message">The message.</param>
    /// <param name="bytes">How long its file will be.</param>
    /// <param name="written">Whether it is on the disk, once that is known.</param>
    public (SpoolEntry? Entry, bool IsNew) Reserve(SpooledMessage message, long bytes, Task<bool> written)
    {
        lock (_gate)
        {
            if (_messages.TryGetValue(message.Key, out var there)) return (there, false);
            if (_entries.Count >= settings.MaxMessages || _bytes + bytes > settings.MaxBytes) return (null, false);
            var entry = new SpoolEntry(SpoolNames.New(TimeIn(message), ++_count), message.Lane, message.Key, message.ReceivedAt, bytes, written);
            Register(entry);
            return (entry, true);
        }
    }

    /// <summary>Adds what lay on the disk before this process.</summary>
    public void Add(SpoolEntry entry)
    {
        lock (_gate) Register(entry);
    }

    /// <summary>Takes a message out.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(SpoolEntry entry)
    {
        lock (_gate)
        {
            if (!_entries.Remove(entry.Id)) return false;
            _bytes -= entry.Bytes;
            if (_messages.GetValueOrDefault(entry.Message) == entry) _messages.Remove(entry.Message);
            var lane = _lanes[entry.Lane];
            lane.Remove(entry.Id);
            if (lane.Count == 0) _lanes.Remove(entry.Lane);
            return true;
        }
    }

    /// <summary>Whether a message of a lane waits, or is being written.</summary>
    public bool HasOf(string lane)
    {
        lock (_gate) return _lanes.ContainsKey(lane);
    }

    /// <summary>Whether a message is the first of its lane.</summary>
    public bool IsNext(SpoolEntry entry)
    {
        lock (_gate) return _lanes.TryGetValue(entry.Lane, out var lane) && lane.Min == entry.Id;
    }

    /// <summary>All that waits, the oldest first.</summary>
    public IReadOnlyList<SpoolEntry> InOrder()
    {
        lock (_gate) return [.. _entries.Values];
    }

    /// <summary>How much waits.</summary>
    public SpoolFigures Figures(DateTimeOffset now, int setAside)
    {
        lock (_gate)
        {
            TimeSpan? oldest = _entries.Count == 0 ? null : now - _entries.Values.First().ReceivedAt;
            return new(_entries.Count, _bytes, oldest, setAside, _entries.Count >= settings.MaxMessages || _bytes + SpoolSeal.LeastSize > settings.MaxBytes);
        }
    }

    private DateTimeOffset TimeIn(SpooledMessage message)
    {
        if (!_lanes.TryGetValue(message.Lane, out var lane)) return message.ReceivedAt;
        var last = _entries[lane.Max!].ReceivedAt;
        return last - message.ReceivedAt > OutOfOrder ? last : message.ReceivedAt;
    }

    private void Register(SpoolEntry entry)
    {
        _entries.Add(entry.Id, entry);
        _bytes += entry.Bytes;
        // A left-behind folder may hold one message twice; each is replayed, and the second answers nothing.
        _messages.TryAdd(entry.Message, entry);
        if (!_lanes.TryGetValue(entry.Lane, out var lane)) _lanes[entry.Lane] = lane = new(StringComparer.Ordinal);
        lane.Add(entry.Id);
    }
}
