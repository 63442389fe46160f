using System.Collections.Concurrent;

namespace ChatBot.Bot.Delivery;

/// <summary>Until when nothing is sent from one of our numbers, because the carrier has asked us to wait or refuses our keys.</summary>
internal sealed class SendingPause
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Pauses a sender; a longer pause stands.</summary>
    public void Until(string sender, DateTimeOffset instant) =>
        _until.AddOrUpdate(sender, instant, (_, before) => instant > before ? instant : before);

    /// <summary>When the sender's pause ends; null when there is none.</summary>
    public DateTimeOffset? EndFor(string sender, DateTimeOffset now) =>
        _until.TryGetValue(sender, out var end) && end > now ? end : null;
}
