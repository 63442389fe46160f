using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Writes replies as activities of the web chat: a card with <c>Action.Submit</c>, for Microsoft's client knows no other.</summary>
internal sealed class WebChatReplies(KnowledgeHolder knowledge) : IReplyWriter
{
    /// <summary>The id under which we speak.</summary>
    public const string BotId = "kommunesvar";

    // What Microsoft's client reads aloud and shows where it cannot draw a card.
    private const string FallbackText = "webchat:fallback-text";

    /// <inheritdoc/>
    public string Channel => WebConversations.Channel;

    /// <inheritdoc/>
    public IReadOnlyList<string> Write(Reply reply, ActivityPlace place, string owner)
    {
        var card = CardRenderer.Render(reply, CardActions.Submit, owner);
        var activity = Start(place, card["fallbackText"]!.GetValue<string>());
        activity["locale"] = reply.Language.Tag;
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardRenderer.ContentType, ["content"] = card });
        return [activity.ToJsonString(TeamsReplies.Json)];
    }

    /// <inheritdoc/>
    public string WriteText(string text, ActivityPlace place)
    {
        var activity = Start(place, null);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity.ToJsonString(TeamsReplies.Json);
    }

    private JsonObject Start(ActivityPlace place, string? fallback)
    {
        var way = ConversationReference.Parse(place.Way);
        var name = knowledge.Current?.Content.Municipalities.GetValueOrDefault(place.Municipality)?.Municipality.Name;
        var activity = new JsonObject
        {
            ["type"] = ActivityTypes.Message,
            ["channelId"] = WebConversations.Channel,
            ["conversation"] = new JsonObject { ["id"] = way.ConversationId },
            ["from"] = new JsonObject { ["id"] = BotId, ["name"] = name, ["role"] = "bot" },
            ["channelData"] = new JsonObject { ["municipality"] = place.Municipality, [FallbackText] = fallback },
        };
        if (fallback is null) activity["channelData"]!.AsObject().Remove(FallbackText);
        if (way.ReplyToId is { } id) activity["replyToId"] = id;
        return activity;
    }
}
