using System.Globalization;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>What became of all that was sent.</summary>
internal sealed record Reckoning
{
    public required int Sent { get; init; }

    /// <summary>Messages that no replica has taken.</summary>
    public required int Refused { get; init; }

    /// <summary>Messages of which the database has just one row.</summary>
    public required int Recorded { get; init; }

    /// <summary>Messages to which just one reply was delivered.</summary>
    public required int Once { get; init; }

    /// <summary>Messages to which more were.</summary>
    public required int Twice { get; init; }

    /// <summary>Messages to which none was.</summary>
    public required int Lost { get; init; }

    /// <summary>Replies that came before the reply to an earlier message of the same person's, which the same replica had taken.</summary>
    public required int OutOfOrder { get; init; }

    /// <summary>The same where another replica had taken the earlier one: of those no order is promised.</summary>
    public required int Across { get; init; }

    /// <summary>Replies that belong to nothing that was sent.</summary>
    public required int Stray { get; init; }

    public required int Danger { get; init; }

    public required int DangerOnce { get; init; }

    public required int DangerTwice { get; init; }

    /// <summary>Compares what was sent with what the carrier has delivered, in its order, and with the rows of the inbox.</summary>
    public static Reckoning Of(IReadOnlyCollection<SentMessage> sent, IReadOnlyList<FakeMessage> replies, ILookup<string, string> inbox)
    {
        var delivered = replies.Where(reply => reply.Status is not ("failed" or "undelivered")).ToLookup(reply => reply.To);
        var people = sent.GroupBy(message => message.Person).Select(person => PersonalReckoning.Of([.. person.OrderBy(message => message.Index)], [.. delivered[person.Key]])).ToList();
        var counts = people.SelectMany(person => person.Replies).ToList();
        return new()
        {
            Sent = sent.Count,
            Refused = sent.Count(message => message.TakenBy is null),
            Recorded = sent.Count(message => inbox[message.Sid].Count() == 1),
            Once = counts.Count(count => count.Value == 1),
            Twice = counts.Count(count => count.Value > 1),
            Lost = counts.Count(count => count.Value == 0),
            OutOfOrder = people.Sum(person => person.OutOfOrder),
            Across = people.Sum(person => person.Across),
            Stray = people.Sum(person => person.Stray.Count),
            Danger = sent.Count(message => message.Text.IsDanger),
            DangerOnce = counts.Count(count => count.Key.Text.IsDanger && count.Value == 1),
            DangerTwice = counts.Count(count => count.Key.Text.IsDanger && count.Value > 1),
            Amiss = [.. people.SelectMany(person => person.Amiss()).Take(12)],
        };
    }

    /// <summary>What was amiss with whom, a few of each.</summary>
    public required IReadOnlyList<string> Amiss { get; init; }

    /// <summary>The line of the table.</summary>
    public string Line(string fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {fault} | {Sent} | {Recorded} | {Once} | {Twice} | {Lost} | {OutOfOrder} | {Across} | {Danger} | {DangerOnce} | {DangerTwice} |");

    public override string ToString() => Line("counted") + $" refused {Refused}, stray {Stray}\n" + string.Join('\n', Amiss);

    /// <summary>Each message was recorded and answered once, in order; and nothing else was said.</summary>
    public bool IsWhole => Sent > 0 && Danger > 0 && Refused == 0 && Recorded == Sent && Once == Sent && Stray == 0 && OutOfOrder == 0 && DangerOnce == Danger;
}
