using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Turns;

/// <summary>Seals what turns of activity channels write, each piece bound to its row.</summary>
internal sealed class ActivitySeals(Seal seal, AddressVault addresses, Pseudonyms pseudonyms)
{
    private const int OwnerLength = 24;

    /// <summary>Seals of conversation states.</summary>
    public SealedState State { get; } = new(seal);

    /// <summary>An outbox row to a place.</summary>
    public NewOutboxRow OutboxRow(ActivityPlace place, string person, string body, OutboxKind kind, DateTimeOffset now, DateTimeOffset until)
    {
        var token = Token.New(now);
        return new(token, kind, place.Channel, place.Municipality, person, place.Root,
            addresses.CloseWay(place.Way, token), seal.Close(Encoding.UTF8.GetBytes(body), SealPurpose.Reply, token), now, until);
    }

    /// <summary>A reminder that a person has asked for, for themselves or, where others read along, for all of them.</summary>
    public NewSubscription Subscription(Effect.Remind asked, ActivityPlace place, string person, DateTimeOffset now)
    {
        var id = Token.New(now);
        return new(
            id, place.Channel, place.Municipality, place.OthersRead ? "" : person, place.OthersRead ? place.Root : "", asked.Event, ReminderOffsets.Write(asked.Offsets),
            asked.Told.Write(), asked.Language, place.Root, addresses.CloseWay(place.Way, id), now, asked.FirstAt);
    }

    /// <summary>A place as it is stored while we are in it.</summary>
    public StoredReference Reference(ActivityPlace place, string person) => new(place.Channel, place.Root, place.Municipality, person, addresses.CloseWay(place.Way, place.Root));

    /// <summary>The way to a stored place.</summary>
    /// <exception cref="SealBrokenException">No key opens it.</exception>
    public string WayTo(StoredReference reference) => addresses.OpenWay(reference.SealedWay, reference.Scope);

    /// <summary>A mark of whose dialog a card is: it can be compared, and tells nobody in the room who that is.</summary>
    public string OwnerOf(InboundActivity inbound) => MarkOf(inbound.Place.Scopes[0], inbound.Person[0], 0);

    /// <summary>Whether a mark is that of this person here, whichever valid key was the first when it was made.</summary>
    public bool IsOwner(string owner, InboundActivity inbound) =>
        Enumerable.Range(0, Math.Min(inbound.Place.Scopes.Count, inbound.Person.Count)).Any(key => owner == MarkOf(inbound.Place.Scopes[key], inbound.Person[key], key));

    private string MarkOf(string scope, string person, int key) => pseudonyms.ForThing("card-owner", $"{scope}\n{person}")[key][^OwnerLength..];
}
