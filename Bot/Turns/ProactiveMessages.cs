using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Messages that nobody has just asked for, to a person or a channel: through the outbox, held back by a stop, in the pace of the channel.</summary>
internal sealed class ProactiveMessages(
    IConversationReferences references, IOutbox outbox, ActivitySeals seals, IEnumerable<IReplyWriter> writers, Wakeup wakeup, TimeProvider time)
{
    /// <summary>Sends to a person in their own conversation with us. Returns false when there is none.</summary>
    /// <param name="channel">The channel, such as <c>msteams</c>.</param>
    /// <param name="municipality">Who it is from.</param>
    /// <param name="person">The person's pseudonyms.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="validity">How long it is worth saying.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<bool> SendToPersonAsync(string channel, string municipality, IReadOnlyList<string> person, Reply reply, TimeSpan validity, CancellationToken cancellation) =>
        await SendAsync(await references.FindPersonAsync(channel, municipality, person, cancellation), reply, validity, cancellation);

    /// <summary>Sends to a conversation we were added to, such as a channel of a team. Returns false when we are not in it.</summary>
    public async Task<bool> SendToPlaceAsync(string channel, string scope, Reply reply, TimeSpan validity, CancellationToken cancellation) =>
        await SendAsync(await references.FindAsync(channel, scope, cancellation), reply, validity, cancellation);

    private async Task<bool> SendAsync(StoredReference? reference, Reply reply, TimeSpan validity, CancellationToken cancellation)
    {
        if (reference is null || writers.FirstOrDefault(writer => writer.Channel == reference.Channel) is not { } writer) return false;
        var place = new ActivityPlace(reference.Channel, reference.Municipality, [reference.Scope], reference.Scope, seals.WayTo(reference), reference.Person.Length == 0);
        var now = time.GetUtcNow();
        var owner = reference.Person.Length == 0 ? "" : seals.OwnerOf(new(default, place, [reference.Person], ""));
        await outbox.AddAsync([.. writer.Write(reply, place, owner).Select(body => seals.OutboxRow(place, reference.Person, body, OutboxKind.Reply, now, now + validity))], now, cancellation);
        wakeup.Signal();
        return true;
    }
}
