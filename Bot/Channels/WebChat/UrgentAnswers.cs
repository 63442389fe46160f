using System.Collections.Concurrent;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Answers about danger that could not be stored: they wait in this process for the client's next look.</summary>
/// <remarks>Here a lost answer is worse than one that only this replica can give.</remarks>
internal sealed class UrgentAnswers(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Body, DateTimeOffset Until)>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Keeps an answer.</summary>
    public void Put(string conversation, string body, string id)
    {
        if (_waiting.Count >= Most) _waiting.Clear();
        var now = time.GetUtcNow();
        _waiting.GetOrAdd(conversation, _ => new()).Enqueue((WebChatHistory.WithId(body, $"{conversation}|{id}", now.ToUnixTimeMilliseconds()), now + Lifetime));
    }

    /// <summary>The answers that wait for a conversation; each is given once.</summary>
    public IReadOnlyList<string> Take(string conversation)
    {
        if (_waiting.IsEmpty || !_waiting.TryRemove(conversation, out var answers)) return [];
        var now = time.GetUtcNow();
        return [.. answers.Where(answer => answer.Until > now).Select(answer => answer.Body)];
    }
}
