using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Journal;

/// <summary>Something that a restore of the database must not undo. It holds pseudonyms, events and instants, and no text.</summary>
/// <param name="Id">What it stands for: the same message has the same id; empty for <see cref="Sent"/>.</param>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="Municipality">Where.</param>
/// <param name="People">The pseudonyms the person may stand under, primary first.</param>
internal sealed record JournalEntry(string Id, long At, string Municipality, IReadOnlyList<string> People)
{
    private const int IdBytes = 16;

    /// <summary>Whether the person wants no messages.</summary>
    public bool Stop { get; init; }

    /// <summary>Whether it is the carrier that says so.</summary>
    public bool ByCarrier { get; init; }

    /// <summary>Whether the person wants messages again: without it a stop from before would come back.</summary>
    public bool Start { get; init; }

    /// <summary>Whether the person was deleted.</summary>
    public bool Forget { get; init; }

    /// <summary>In which conversation the person was deleted, as its state names it: what was said there goes too.</summary>
    public string Within { get; init; } = "";

    /// <summary>Reminders that were cancelled.</summary>
    public IReadOnlyList<JournalEnd> Ends { get; init; } = [];

    /// <summary>A conversation that we were taken out of.</summary>
    public JournalPlace? Left { get; init; }

    /// <summary>Reminders that are about to be handed to the carrier.</summary>
    public IReadOnlyList<SentReminder> Sent { get; init; } = [];

    /// <summary>What of a turn has to be kept outside the database; null for nothing, which is the rule.</summary>
    public static JournalEntry? Of(TurnRecord turn)
    {
        JournalEntry? entry = null;
        foreach (var effect in turn.Effects)
        {
            entry = effect switch
            {
                // Where a conversation is reminded, whoever says stop there says it for all of them.
                Effect.Stop when turn.Conversation.Places.Count > 0 => Entry() with { Stop = true, Ends = [.. Entry().Ends, new(new(turn.Message.Channel, turn.Conversation.Places), null)] },
                Effect.Stop => Entry() with { Stop = true },
                Effect.Start => Entry() with { Start = true },
                Effect.Forget => Entry() with { Forget = true, Within = turn.Conversation.Channel },
                Effect.EndReminders end => Entry() with { Ends = [.. Entry().Ends, new(end.OfPlace ? new(turn.Message.Channel, turn.Conversation.Places) : null, end.Events)] },
                _ => entry,
            };
        }
        return entry;

        JournalEntry Entry() => entry ?? new(
            IdOf(turn.Message.Channel, turn.Message.MessageId), turn.ReceivedAt.ToMs(), turn.Conversation.Municipality, turn.Conversation.Person);
    }

    /// <summary>The carrier itself has stopped a person.</summary>
    public static JournalEntry OfCarrier(string municipality, IReadOnlyList<string> people, DateTimeOffset now) =>
        new(IdOf("carrier", $"{municipality}\n{people[0]}\n{now.ToMs()}"), now.ToMs(), municipality, people) { Stop = true, ByCarrier = true };

    /// <summary>We were taken out of a conversation.</summary>
    public static JournalEntry OfPlace(string channel, string scope, DateTimeOffset now) =>
        new(IdOf("left", $"{channel}\n{scope}\n{now.ToMs()}"), now.ToMs(), "", []) { Left = new(channel, [scope]) };

    // A carrier's message id leads to the carrier's own record of the message, which is nothing to keep for a month.
    private static string IdOf(string kind, string id) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{id}")).AsSpan(0, IdBytes));
}

/// <summary>Reminders that were cancelled.</summary>
/// <param name="Place">The conversation whose they were; null for the person's own.</param>
/// <param name="Events">Those to these events; null for all.</param>
internal sealed record JournalEnd(JournalPlace? Place, IReadOnlyList<string>? Events);

/// <summary>A conversation, under each pseudonym it may stand under.</summary>
internal sealed record JournalPlace(string Channel, IReadOnlyList<string> Scopes);

/// <summary>A reminder on its way to the carrier.</summary>
internal sealed record SentReminder(string Subscription, string Event, string Code, string Token, string Facts);
