using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Puts replies from the outbox where clients read them, and wakes the streams that wait.</summary>
internal sealed class WebChatSender(IWebConversations store, WebChatSeals seals, WebChatStreams streams, UrgentAnswers urgent, TimeProvider time) : IChannelSender
{
    private const string Ended = "web-ended";
    private const string Away = "web-store-away";

    /// <inheritdoc/>
    public string Channel => WebConversations.Channel;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var conversation = ConversationReference.Parse(message.To).ConversationId;
        try
        {
            // The token is the mark: an attempt whose outcome nobody knew adds nothing when it is made again.
            if (await store.AddAsync(seals.Close(conversation, message.Token, message.Body), time.GetUtcNow(), cancellation) is null) return new SendOutcome.Refused(Ended, CarrierAction.Ended);
        }
        catch (StoreUnavailableException)
        {
            if (!message.IsDanger) return new SendOutcome.NotProcessed(null, Away);
            urgent.Put(conversation, message.Body, message.Token);
        }
        streams.Signal(conversation);
        return new SendOutcome.Taken(message.Token);
    }
}
