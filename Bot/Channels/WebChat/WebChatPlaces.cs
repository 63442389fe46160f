using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Turns names of the web chat into those that turns know. A person is known within one conversation and no further.</summary>
internal sealed class WebChatPlaces(Pseudonyms pseudonyms)
{
    /// <summary>The pseudonym of a new conversation.</summary>
    public string ScopeOf(string conversation) => pseudonyms.ForThing("conversation", $"{WebConversations.Channel}\n{conversation}")[0];

    /// <summary>A conversation as a turn sees it. Nobody else reads along.</summary>
    public ActivityPlace PlaceOf(string conversation, string scope, string municipality, string? replyTo)
    {
        var way = new ConversationReference { ChannelId = WebConversations.Channel, ServiceUrl = "", ConversationId = conversation, UserId = conversation, ReplyToId = replyTo };
        return new(WebConversations.Channel, municipality, [scope], scope, way.Write(), OthersRead: false);
    }

    /// <summary>The pseudonyms of whose conversation it is.</summary>
    public IReadOnlyList<string> PersonOf(string conversation, string municipality) =>
        pseudonyms.For(municipality, WebConversations.Channel, ConversationReference.AccountOf(null, conversation));

    /// <summary>The key of a message: the same for a second delivery, and for nothing else.</summary>
    public MessageKey KeyOf(string conversation, string mark) => MessageKey.Of(WebConversations.Channel, pseudonyms.ForThing("message", $"{WebConversations.Channel}\n{conversation}\n{mark}"));
}
