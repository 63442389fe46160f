namespace ChatBot.Bot.Channels;

/// <summary>Hands messages to the carrier of one channel.</summary>
internal interface IChannelSender
{
    /// <summary>The channel as outbox rows name it, such as <c>sms</c>.</summary>
    string Channel { get; }

    /// <summary>Sends one message. Expected faults are outcomes; only a cancellation of ours and our own bugs throw.</summary>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation);
}
