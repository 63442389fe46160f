using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>What became of all that one person has sent.</summary>
/// <param name="Replies">How many replies came to each message.</param>
/// <param name="Stray">Replies that belong to none.</param>
/// <param name="Order">Which messages were replied to, in the order of the replies.</param>
/// <param name="OutOfOrder">See <see cref="Reckoning.OutOfOrder"/>.</param>
/// <param name="Across">See <see cref="Reckoning.Across"/>.</param>
internal sealed record PersonalReckoning(IReadOnlyDictionary<SentMessage, int> Replies, IReadOnlyList<FakeMessage> Stray, IReadOnlyList<int> Order, int OutOfOrder, int Across)
{
    /// <param name="sent">In the order of their sending.</param>
    /// <param name="delivered">In the order in which the carrier got them.</param>
    public static PersonalReckoning Of(IReadOnlyList<SentMessage> sent, IReadOnlyList<FakeMessage> delivered)
    {
        var replies = sent.ToDictionary(message => message, _ => 0);
        List<FakeMessage> stray = [];
        List<SentMessage> order = [];
        foreach (var reply in delivered)
        {
            if (sent.FirstOrDefault(message => IsOf(reply, message)) is not { } message) stray.Add(reply);
            else if (++replies[message] == 1) order.Add(message);
        }
        var (own, across) = Overtakings(order);
        return new(replies, stray, [.. order.Select(message => message.Index)], own, across);
    }

    /// <summary>What is wrong, in words.</summary>
    public IEnumerable<string> Amiss()
    {
        foreach (var (message, count) in Replies.Where(reply => reply.Value != 1)) yield return $"{message.Person} {message.Index} \"{message.Text.Text}\" taken by {message.TakenBy}: {count} replies like \"{message.Text.Beginning}\"";
        foreach (var reply in Stray) yield return $"{reply.To} got \"{MixedText.BeginningOf(reply.Body)}\" {reply.Direction}";
        if (OutOfOrder > 0) yield return $"{Replies.First().Key.Person} out of order: {string.Join(", ", Replies.Select(reply => $"{reply.Key.Index} at {reply.Key.TakenBy}"))}; delivered {string.Join(", ", Order)}";
    }

    // What answers danger says so in the address of its reports; else a reply is known by how it begins.
    private static bool IsOf(FakeMessage reply, SentMessage message) =>
        reply.StatusCallback?.Query.Contains("&d=1", StringComparison.Ordinal) == true
            ? message.Text.IsDanger
            : !message.Text.IsDanger && message.Text.Beginning == MixedText.BeginningOf(reply.Body);

    // Danger waits for nothing: it neither overtakes nor is overtaken.
    private static (int Own, int Across) Overtakings(List<SentMessage> order)
    {
        var (own, across) = (0, 0);
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Text.IsDanger) continue;
            var overtaken = order.Skip(i + 1).Where(later => !later.Text.IsDanger && later.Index < order[i].Index).ToList();
            if (overtaken.Exists(message => message.TakenBy == order[i].TakenBy)) own++;
            else if (overtaken.Count > 0) across++;
        }
        return (own, across);
    }
}
