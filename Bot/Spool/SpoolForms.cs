using System.Text.Json;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Spool;

/// <summary>Messages as turns know them, and as they wait.</summary>
internal sealed class SpoolForms(AddressVault addresses)
{
    /// <summary>A text message as it waits.</summary>
    public SpooledMessage Of(InboundSms sms, string lane, DateTimeOffset receivedAt, string? tried, SpooledAnswer? answered) => new()
    {
        Channel = TurnHandler.Channel,
        MessageId = sms.MessageSid,
        Lane = lane,
        ReceivedAt = receivedAt,
        Sms = new(addresses.Close(sms.From, sms.MessageSid), sms.To, sms.Municipality, sms.Text, sms.HasMedia, sms.OptOut),
        Tried = tried,
        Answered = answered,
    };

    /// <summary>A message of a channel that speaks in activities, as it waits.</summary>
    public static SpooledMessage Of(InboundActivity inbound, DateTimeOffset receivedAt, SpooledAnswer? answered)
    {
        var place = inbound.Place;
        return new()
        {
            Channel = place.Channel,
            MessageId = inbound.Message.MessageId,
            Lane = place.Scopes[0],
            ReceivedAt = receivedAt,
            Activity = new(
                place.Municipality, place.Scopes, place.Root, place.Way, place.OthersRead, inbound.Person, inbound.Text,
                inbound.Press is { } press ? PressData.Write(press, "").ToJsonString() : null, inbound.HasMedia, inbound.Locale),
            Answered = answered,
        };
    }

    /// <summary>The text message that waited.</summary>
    /// <exception cref="SealBrokenException">The number does not open.</exception>
    public InboundSms SmsIn(SpooledMessage message, SpooledSms sms) =>
        new(message.MessageId, addresses.Open(sms.SealedFrom, message.MessageId), sms.To, sms.Municipality, sms.Text, sms.HasMedia, sms.OptOut, IsFallback: false);

    /// <summary>The message of a channel that speaks in activities, that waited.</summary>
    public static InboundActivity ActivityIn(SpooledMessage message, SpooledActivity activity)
    {
        var place = new ActivityPlace(message.Channel, activity.Municipality, activity.Scopes, activity.Root, activity.Way, activity.OthersRead);
        return new(message.Key, place, activity.Person, activity.Text)
        {
            Press = activity.Press is { } press ? PressData.Read(JsonSerializer.Deserialize<JsonElement>(press))?.Press : null,
            HasMedia = activity.HasMedia,
            Locale = activity.Locale,
        };
    }
}
