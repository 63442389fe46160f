using System.Text;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Turns;

/// <summary>Opens outbox rows for sending.</summary>
internal sealed class SealedMail(Seal seal, AddressVault addresses, Pseudonyms pseudonyms) : ISealedMail
{
    /// <inheritdoc/>
    public OpenedMail? Open(NewOutboxRow row)
    {
        try
        {
            var body = Encoding.UTF8.GetString(seal.Open(row.SealedBody, SealPurpose.Reply, row.Token));
            if (row.Kind == OutboxKind.DeleteAtCarrier) return new("", body, []);
            if (row.Channel != TurnHandler.Channel)
            {
                var way = addresses.OpenWay(row.SealedAddress, row.Token);
                return new(way, body, pseudonyms.For(row.Municipality, row.Channel, ConversationReference.Parse(way).Account));
            }
            var number = addresses.Open(row.SealedAddress, row.Token);
            return new(number.Value, body, pseudonyms.For(row.Municipality, number));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
