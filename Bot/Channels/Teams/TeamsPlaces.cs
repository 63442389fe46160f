using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Turns Teams' names of people, conversations and messages into ours. From here on no type holds a name or an id of Teams but the sealed way back.</summary>
internal sealed class TeamsPlaces(Pseudonyms pseudonyms)
{
    private const string Personal = "personal";
    private const string ThreadMark = ";messageid=";

    /// <summary>The place an activity was written at; null when it does not say.</summary>
    public ActivityPlace? PlaceOf(TeamsVisit visit)
    {
        var activity = visit.Activity;
        if (activity.Conversation?.Id is not { Length: > 0 } id || activity.ServiceUrl is not { } service) return null;
        var way = new ConversationReference
        {
            ChannelId = activity.ChannelId!,
            ServiceUrl = service,
            ConversationId = id,
            ReplyToId = activity.Type == ActivityTypes.Message ? activity.Id : null,
            TenantId = visit.Tenant,
            Bot = activity.Recipient is { } bot ? new() { Id = bot.Id, Name = bot.Name } : null,
            UserId = activity.From?.Id,
        };
        var roots = Scopes(visit, RootOf(id));
        return new(TeamsSender.Name, visit.Municipality, Scopes(visit, id), roots[0], way.Write(), !IsPersonal(activity.Conversation)) { Roots = roots };
    }

    /// <summary>All pseudonyms of the conversation without its thread.</summary>
    public IReadOnlyList<string> RootsOf(TeamsVisit visit) => Scopes(visit, RootOf(visit.Activity.Conversation!.Id!));

    /// <summary>The pseudonyms of who an activity is from; null when it does not say.</summary>
    public IReadOnlyList<string>? PersonOf(TeamsVisit visit) => visit.Activity.From?.Id is { Length: > 0 } id
        ? pseudonyms.For(visit.Municipality, TeamsSender.Name, ConversationReference.AccountOf(visit.Tenant, id)) : null;

    /// <summary>The key of a message: the same for a second delivery, and for nothing else.</summary>
    public MessageKey? KeyOf(TeamsVisit visit) => visit.Activity is { Id: { Length: > 0 } id, Conversation.Id: { Length: > 0 } conversation }
        ? MessageKey.Of(TeamsSender.Name, pseudonyms.ForThing("message", $"{visit.Activity.ChannelId}\n{conversation}\n{id}")) : null;

    /// <summary>Whether a conversation is one person's with us.</summary>
    public static bool IsPersonal(ConversationAccount conversation) => conversation.ConversationType == Personal || (conversation.ConversationType is null && conversation.IsGroup != true);

    private IReadOnlyList<string> Scopes(TeamsVisit visit, string id) => pseudonyms.ForThing("conversation", $"{visit.Activity.ChannelId}\n{id}");

    private static string RootOf(string id) => id.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var cut ? id[..cut] : id;
}
