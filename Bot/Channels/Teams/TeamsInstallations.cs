using System.Collections.Concurrent;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Where we were added and taken out. A welcome is said exactly once, however many activities tell of the same addition.</summary>
internal sealed class TeamsInstallations(
    TeamsPlaces places, IConversationReferences references, ActivitySeals seals, TeamsReplies replies, KnowledgeHolder knowledge, ConversationEngine engine, Wakeup wakeup, TimeProvider time)
{
    private const int MostNoted = 10_000;

    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, bool> _noted = new(StringComparer.Ordinal);

    /// <summary>Takes a <c>conversationUpdate</c> or an <c>installationUpdate</c>.</summary>
    public async Task<TeamsAnswer> TakeAsync(TeamsVisit visit, CancellationToken cancellation)
    {
        if (places.PlaceOf(visit) is not { } place) return TeamsAnswer.Of(StatusCodes.Status400BadRequest);
        try
        {
            if (IsRemoval(visit.Activity))
            {
                _noted.TryRemove(place.Root, out _);
                foreach (var scope in places.RootsOf(visit)) await references.EndAsync(TeamsSender.Name, scope, cancellation);
            }
            else if (IsAddition(visit.Activity) && !await WelcomeAsync(visit, place, cancellation))
            {
                return TeamsAnswer.Of(StatusCodes.Status503ServiceUnavailable);
            }
            return TeamsAnswer.Accepted;
        }
        catch (StoreUnavailableException)
        {
            return TeamsAnswer.Of(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Remembers a conversation whose addition nobody told us of; said nothing there, for the person is speaking already.</summary>
    public async Task NoteAsync(TeamsVisit visit, ActivityPlace place, IReadOnlyList<string> person, CancellationToken cancellation)
    {
        if (_noted.ContainsKey(place.Root)) return;
        try
        {
            await references.AddAsync(seals.Reference(ToRoot(place), PersonIn(place, person)), places.RootsOf(visit), [], time.GetUtcNow(), cancellation);
            if (_noted.Count >= MostNoted) _noted.Clear();
            _noted[place.Root] = true;
        }
        catch (StoreUnavailableException)
        {
            // The next message tries again; the answer has been given.
        }
    }

    /// <summary>Takes a conversation as not remembered any more.</summary>
    public void Forget(ActivityPlace place) => _noted.TryRemove(place.Root, out _);

    private async Task<bool> WelcomeAsync(TeamsVisit visit, ActivityPlace place, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known || !known.Content.Municipalities.ContainsKey(place.Municipality)) return false;
        var (person, now) = (places.PersonOf(visit) ?? [""], time.GetUtcNow());
        var inbound = new InboundActivity(default, ToRoot(place), person, "") { Locale = visit.Activity.Locale };
        var rows = replies.Write(Welcome(known, inbound, now), inbound.Place, seals.OwnerOf(inbound))
            .Select(body => seals.OutboxRow(inbound.Place, PersonIn(place, person), body, OutboxKind.Reply, now, now + Validity));
        if (await references.AddAsync(seals.Reference(inbound.Place, PersonIn(place, person)), places.RootsOf(visit), [.. rows], now, cancellation)) wakeup.Signal();
        return true;
    }

    private Reply Welcome(Knowledge known, InboundActivity inbound, DateTimeOffset now)
    {
        var languages = known.Content.Languages;
        var message = new InboundMessage("", false, inbound.Place.Municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "") { OnScreen = true, OthersRead = inbound.Place.OthersRead };
        var turn = new TurnContext(known, engine.Settings, message, ConversationState.Empty, now, ClientLanguage.Find(inbound.Locale, languages) ?? languages.Get("nb"));
        return WelcomeReply.Make(turn);
    }

    // A reply to the activity that told of the addition would stand in no thread.
    private static ActivityPlace ToRoot(ActivityPlace place) => place with { Way = (ConversationReference.Parse(place.Way) with { ReplyToId = null }).Write() };

    private static string PersonIn(ActivityPlace place, IReadOnlyList<string> person) => place.OthersRead ? "" : person[0];

    private static bool IsRemoval(Activity activity) =>
        activity.Type == ActivityTypes.InstallationUpdate ? activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true
        : IsAmong(activity.MembersRemoved, activity);

    private static bool IsAddition(Activity activity) =>
        activity.Type == ActivityTypes.InstallationUpdate ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
        : IsAmong(activity.MembersAdded, activity);

    private static bool IsAmong(IReadOnlyList<ChannelAccount>? members, Activity activity) =>
        activity.Recipient?.Id is { } own && members?.Any(member => member.Id == own) == true;
}
