using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Writes replies as activities for Teams: a card, and where the card would be too large its text in parts.</summary>
internal sealed class TeamsReplies : IReplyWriter
{
    /// <summary>The most bytes of an activity, in UTF-16, as Teams counts; its own limit is 40 or 100 kB by the document one reads.</summary>
    public const int MostBytes = 28 * 1024;

    private const int LongestText = 3000;
    private const int LongestSummary = 200;

    // Letters of all our scripts as they are: escaped, a Tigrinya card would be six times as long.
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Channel => TeamsSender.Name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Write(Reply reply, ActivityPlace place, string owner)
    {
        var card = CardRenderer.Render(reply, CardActions.Execute, owner);
        var text = card["fallbackText"]!.GetValue<string>();
        var activity = Start(place);
        activity["summary"] = text.Length <= LongestSummary ? text : text[..LongestSummary];
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardRenderer.ContentType, ["content"] = card });
        var whole = activity.ToJsonString(Json);
        return whole.Length * sizeof(char) <= MostBytes ? [whole] : [.. Parts(text).Select(part => WriteText(part, place))];
    }

    /// <inheritdoc/>
    public string WriteText(string text, ActivityPlace place)
    {
        var activity = Start(place);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity.ToJsonString(Json);
    }

    /// <summary>The card of an activity that <see cref="Write"/> wrote; null when it is a text.</summary>
    public static JsonElement? CardIn(string body)
    {
        using var activity = JsonDocument.Parse(body);
        return activity.RootElement.TryGetProperty("attachments", out var attachments) ? attachments[0].GetProperty("content").Clone() : null;
    }

    // A2071, A2031, A2302: we set neither recipient, id, time nor address.
    private static JsonObject Start(ActivityPlace place)
    {
        var way = ConversationReference.Parse(place.Way);
        var activity = new JsonObject { ["type"] = ActivityTypes.Message, ["conversation"] = new JsonObject { ["id"] = way.ConversationId } };
        if (way.Bot?.Id is { } bot) activity["from"] = new JsonObject { ["id"] = bot, ["name"] = way.Bot.Name };
        if (way.ReplyToId is { } id) activity["replyToId"] = id;
        return activity;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var part = "";
        foreach (var line in text.Split('\n'))
        {
            if (part.Length > 0 && part.Length + line.Length >= LongestText)
            {
                yield return part;
                part = "";
            }
            part = part.Length == 0 ? line : part + "\n" + line;
        }
        yield return part;
    }
}
