using System.Text;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

/// <summary>Turns and rows of which a test names only what it is about.</summary>
internal static class Some
{
    /// <summary>12:00 in Oslo.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    public static MessageKey Message(string id = "SM1") => new("sms", id);

    public static ConversationKey Conversation(params string[] person) => new("sms", "namsos", person.Length == 0 ? ["k1:anna"] : person);

    public static TurnRecord Turn(
        string message = "SM1",
        ConversationKey? conversation = null,
        DateTimeOffset? at = null,
        long expected = 0,
        string? state = null,
        IReadOnlyList<Effect>? effects = null,
        bool danger = false,
        InlineReply? inline = null,
        IReadOnlyList<NewOutboxRow>? outbox = null,
        long cost = 0) => new(
            Message(message), conversation ?? Conversation(), at ?? Noon, expected, state is null ? null : Bytes(state), effects ?? [], danger, inline, outbox ?? [], cost);

    public static InlineReply Inline(string token = "t1") => new(token, Bytes("reply"), Bytes("address"), "+4759440001");

    public static NewOutboxRow Row(
        string token = "r1", OutboxKind kind = OutboxKind.Reply, string person = "k1:anna", DateTimeOffset? due = null) => new(
            token, kind, "sms", "namsos", person, "+4759440001", Bytes("address"), Bytes("body"), due ?? Noon, (due ?? Noon).AddHours(4));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
