using System.Collections.Concurrent;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>The streams that are open in this process, and what wakes them: a reply of our own, or one that another replica has stored.</summary>
internal sealed class WebChatStreams(IWebConversations store)
{
    /// <summary>How many streams one conversation may have open at once.</summary>
    public const int MostOfOne = 4;

    private readonly ConcurrentDictionary<string, List<WebChatListener>> _listeners = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes a listener in; null when the conversation has too many. Dispose it when the stream ends.</summary>
    public WebChatListener? Listen(string conversation)
    {
        lock (_lock)
        {
            var all = _listeners.GetOrAdd(conversation, _ => []);
            if (all.Count >= MostOfOne) return null;
            var listener = new WebChatListener(conversation, Leave);
            all.Add(listener);
            return listener;
        }
    }

    /// <summary>Wakes the streams of a conversation.</summary>
    public void Signal(string conversation)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners.GetValueOrDefault(conversation) ?? []) listener.News.Signal();
        }
    }

    /// <summary>Looks whether another replica has stored something for whoever listens here; always 0, for the look itself is all the work.</summary>
    public async Task<int> LookAsync(CancellationToken cancellation)
    {
        List<WebChatListener> listening;
        lock (_lock) listening = [.. _listeners.Values.SelectMany(all => all)];
        if (listening.Count == 0) return 0;
        foreach (var some in listening.Chunk(500))
        {
            var last = await store.LastAsync([.. some.Select(listener => listener.Conversation).Distinct()], cancellation);
            foreach (var listener in some)
                if (!last.TryGetValue(listener.Conversation, out var place) || place > listener.Seen) listener.News.Signal();
        }
        return 0;
    }

    private void Leave(WebChatListener listener)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(listener.Conversation, out var all)) return;
            all.Remove(listener);
            if (all.Count == 0) _listeners.TryRemove(listener.Conversation, out _);
        }
    }
}

/// <summary>One open stream.</summary>
internal sealed class WebChatListener(string conversation, Action<WebChatListener> leave) : IDisposable
{
    private long _seen;

    /// <summary>The conversation.</summary>
    public string Conversation => conversation;

    /// <summary>Signalled when there may be something new.</summary>
    public Wakeup News { get; } = new();

    /// <summary>The place up to which the stream has been sent.</summary>
    public long Seen
    {
        get => Volatile.Read(ref _seen);
        set => Volatile.Write(ref _seen, value);
    }

    /// <inheritdoc/>
    public void Dispose() => leave(this);
}
