using System.Collections.Concurrent;
using ChatBot.Bot.Channels;

namespace ChatBot.Bot.Phone;

/// <summary>Messages to made-up phones that did not come in a webhook's answer; they wait here for the page and never leave the process.</summary>
internal sealed class PhoneInbox
{
    private const int Most = 500;

    private readonly ConcurrentQueue<OutgoingMessage> _messages = new();

    /// <summary>Takes a message; the oldest goes when nobody looks.</summary>
    public void Put(OutgoingMessage message)
    {
        _messages.Enqueue(message);
        while (_messages.Count > Most) _messages.TryDequeue(out _);
    }

    /// <summary>All messages since the last look.</summary>
    public IReadOnlyList<OutgoingMessage> TakeAll()
    {
        List<OutgoingMessage> taken = [];
        while (_messages.TryDequeue(out var message)) taken.Add(message);
        return taken;
    }
}

/// <summary>Sends by the carrier, but keeps what is for a made-up phone in the process.</summary>
internal sealed class PhoneAwareSender(IChannelSender carrier, PhoneInbox phones) : IChannelSender
{
    /// <inheritdoc/>
    public string Channel => carrier.Channel;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (!PhoneRange.Contains(message.To)) return carrier.SendAsync(message, cancellation);
        phones.Put(message);
        return Task.FromResult<SendOutcome>(new SendOutcome.Taken("SM" + Guid.NewGuid().ToString("N")));
    }
}
