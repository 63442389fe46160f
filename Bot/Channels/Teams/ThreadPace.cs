using System.Collections.Concurrent;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>How fast messages may follow one another in one thread before Teams refuses them.</summary>
/// <remarks>Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, "send to conversation", per bot and thread. Of one replica:
/// what several send together beyond it Teams answers with 429.</remarks>
internal sealed class ThreadPace(TimeProvider time)
{
    private const int MostThreads = 10_000;

    private static readonly (int Most, TimeSpan Within)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>How long the next message to a thread has to wait; null when it may go.</summary>
    public TimeSpan? WaitFor(string thread)
    {
        if (!_sent.TryGetValue(thread, out var sent)) return null;
        lock (sent)
        {
            var now = time.GetUtcNow();
            TimeSpan? longest = null;
            foreach (var (most, within) in Limits)
            {
                // The message that has to grow old before there is room for one more.
                if (sent.Count >= most && sent.ElementAt(sent.Count - most) + within - now is var wait && wait > TimeSpan.Zero && !(wait <= longest)) longest = wait;
            }
            return longest;
        }
    }

    /// <summary>Notes that a message goes out to a thread.</summary>
    public void Note(string thread)
    {
        if (_sent.Count >= MostThreads) _sent.Clear();
        var sent = _sent.GetOrAdd(thread, _ => new());
        lock (sent)
        {
            var now = time.GetUtcNow();
            while (sent.TryPeek(out var first) && now - first > Limits[^1].Within) sent.Dequeue();
            sent.Enqueue(now);
        }
    }
}
