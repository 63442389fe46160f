using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Turns;

/// <summary>Seals what a turn writes, each piece bound to its row.</summary>
internal sealed class TurnSeals(Seal seal, AddressVault addresses)
{
    private static readonly TimeSpan DeletionDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DeletionLimit = TimeSpan.FromDays(2);

    /// <summary>Seals of conversation states.</summary>
    public SealedState State { get; } = new(seal);

    /// <summary>An inline reply.</summary>
    public InlineReply Inline(string token, InboundSms sms, string text) =>
        new(token, CloseReply(text, token), addresses.Close(sms.From, token), sms.To);

    /// <summary>An outbox row.</summary>
    public NewOutboxRow OutboxRow(string token, InboundSms sms, ConversationKey key, string text, OutboxKind kind, DateTimeOffset now, DateTimeOffset until) =>
        new(token, kind, key.Channel, key.Municipality, key.PrimaryPerson, sms.To,
            addresses.Close(sms.From, token), CloseReply(text, token), now, until);

    /// <summary>The deletion of a message at the carrier, once it has had time to reach its final state.</summary>
    public NewOutboxRow Deletion(string providerId, string municipality, string person, string sender, DateTimeOffset now)
    {
        var token = Token.New(now);
        return new(token, OutboxKind.DeleteAtCarrier, TurnHandler.Channel, municipality, person, sender, [], CloseReply(providerId, token), now + DeletionDelay, now + DeletionLimit);
    }

    /// <summary>A reminder that a person has asked for.</summary>
    public NewSubscription Subscription(Effect.Remind asked, InboundSms sms, ConversationKey key, DateTimeOffset now)
    {
        var id = Token.New(now);
        return new(
            id, key.Channel, key.Municipality, key.PrimaryPerson, "", asked.Event, ReminderOffsets.Write(asked.Offsets), asked.Told.Write(), asked.Language, sms.To,
            addresses.Close(sms.From, id), now, asked.FirstAt);
    }

    /// <summary>Opens a reply.</summary>
    public string OpenReply(byte[] closed, string token) => Encoding.UTF8.GetString(seal.Open(closed, SealPurpose.Reply, token));

    private byte[] CloseReply(string text, string token) => seal.Close(Encoding.UTF8.GetBytes(text), SealPurpose.Reply, token);
}
