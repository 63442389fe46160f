using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Sends activities from the outbox. A conversation that has ended is forgotten, so that nothing more is sent there.</summary>
internal sealed class TeamsSender(ConnectorClient client, IConversationReferences references, ThreadPace pace) : IChannelSender
{
    /// <summary>The channel's name, as the protocol and outbox rows have it.</summary>
    public const string Name = "msteams";

    /// <inheritdoc/>
    public string Channel => Name;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        // An answer to danger waits for nobody; if it is too much, the connector says so.
        if (pace.WaitFor(message.Sender) is { } wait && !message.IsDanger) return new SendOutcome.NotProcessed(wait, "pace");
        pace.Note(message.Sender);
        var outcome = await client.SendAsync(ConversationReference.Parse(message.To), message.Body, cancellation);
        if (outcome is SendOutcome.Refused { Action: CarrierAction.Ended }) await references.EndAsync(Name, message.Sender, cancellation);
        // The connector's ids count within one conversation, and each id may settle one row only: the row's own does.
        return outcome is SendOutcome.Taken ? new SendOutcome.Taken(message.Token) : outcome;
    }
}
