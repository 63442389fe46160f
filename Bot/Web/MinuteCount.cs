namespace ChatBot.Bot.Web;

/// <summary>Counts what happens within a minute, in this process. Keys are kept in memory only, and no longer.</summary>
internal sealed class MinuteCount<TKey>(TimeProvider time)
    where TKey : notnull
{
    private const int MostKeys = 50_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, int> _counts = [];
    private DateTimeOffset _since;

    /// <summary>Counts one more; how many it are.</summary>
    public int Add(TKey key)
    {
        lock (_lock)
        {
            Begin();
            return _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>How many there have been.</summary>
    public int Of(TKey key)
    {
        lock (_lock)
        {
            Begin();
            return _counts.GetValueOrDefault(key);
        }
    }

    private void Begin()
    {
        var now = time.GetUtcNow();
        // A clock that was set back must not hold anybody back for as long.
        if ((now - _since).Duration() < Window && _counts.Count < MostKeys) return;
        _counts.Clear();
        _since = now;
    }
}
