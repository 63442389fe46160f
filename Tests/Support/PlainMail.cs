using System.Text;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Support;

/// <summary>Mail that is not sealed at all.</summary>
internal sealed class PlainMail : ISealedMail
{
    public const string Person = "person-1";

    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public HashSet<string> Broken { get; } = [];

    /// <summary>Called each time a row is opened.</summary>
    public Action<NewOutboxRow>? Opening { get; set; }

    public static NewOutboxRow Row(
        string token, OutboxKind kind = OutboxKind.Reply, string to = "+4790000001", string body = "Hei", string person = Person,
        string sender = FakeTwilio.OurNumber, TimeSpan? validity = null) =>
        new(token, kind, "sms", "namsos", person, sender, Encoding.UTF8.GetBytes(to), Encoding.UTF8.GetBytes(body), Start, Start + (validity ?? TimeSpan.FromMinutes(10)));

    public OpenedMail? Open(NewOutboxRow row)
    {
        Opening?.Invoke(row);
        return Broken.Contains(row.Token)
            ? null
            : new OpenedMail(Encoding.UTF8.GetString(row.SealedAddress), Encoding.UTF8.GetString(row.SealedBody), [row.Person, "old-" + row.Person]);
    }
}
