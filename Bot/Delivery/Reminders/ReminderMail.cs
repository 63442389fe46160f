using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Writes a reminder as its channel carries it, sealed for the outbox.</summary>
internal sealed class ReminderMail(KnowledgeHolder knowledge, IReminderEvents events, Seal seal, AddressVault addresses, IEnumerable<IReplyWriter> writers) : IReminderMail
{
    // How far ahead of all others an urgent one stands in the outbox.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IReplyWriter> _writers = writers.ToDictionary(writer => writer.Channel, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool CanWrite => knowledge.Current is not null;

    /// <inheritdoc/>
    public NewReminder? Write(NewSubscription asked, PlannedReminder planned, DateTimeOffset now)
    {
        if (knowledge.Current is not { } known || !known.Content.Municipalities.TryGetValue(asked.Municipality, out var here)) return null;
        if (known.Content.Languages.Find(asked.Language) is not { } language) return null;
        var texts = new ReminderTexts(here, language, OsloTime.DayOf(now));
        var reply = texts.Write(planned, asked.Event, events.TitleOf(asked.Municipality, asked.Event, language));
        try
        {
            var token = Token.New(now);
            var (body, address, segments) = asked.Channel == TurnHandler.Channel ? BySms(asked, reply, texts, token) : ByActivity(asked, reply, token);
            var closed = seal.Close(Encoding.UTF8.GetBytes(body), SealPurpose.Reply, token);
            var row = new NewOutboxRow(
                token, OutboxKind.Reminder, asked.Channel, asked.Municipality, asked.Person, asked.Sender, address, closed, planned.IsUrgent ? now - Ahead : now, planned.Until);
            return new(planned.Code, planned.Facts.Write(), planned.Message != ReminderMessage.Near, planned.IsUrgent, segments, row);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private (string Body, byte[] Address, int Segments) BySms(NewSubscription asked, Reply reply, ReminderTexts texts, string token)
    {
        var text = SmsText.Economise(string.Join('\n', [.. reply.Before, reply.Text, texts.Say("stop")]));
        return (text, addresses.Close(addresses.Open(asked.SealedAddress, asked.Id), token), SmsText.Measure(text).Segments);
    }

    private (string Body, byte[] Address, int Segments) ByActivity(NewSubscription asked, Reply reply, string token)
    {
        var way = addresses.OpenWay(asked.SealedAddress, asked.Id);
        var place = new ActivityPlace(asked.Channel, asked.Municipality, [asked.Sender], asked.Sender, way, asked.Place.Length > 0);
        return (_writers[asked.Channel].Write(reply, place, "")[0], addresses.CloseWay(way, token), 0);
    }
}
