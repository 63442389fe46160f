using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>The search from the compose box: one call a keystroke, so nothing is read but what lies in memory, and nothing is kept.</summary>
internal sealed class TeamsSearch(KnowledgeHolder knowledge, ConversationEngine engine, TimeProvider time)
{
    private const int LongestQuery = 200;
    private const int MostResults = 10;
    private const int LongestPreview = 120;

    /// <summary>Answers a <c>composeExtension/query</c>.</summary>
    /// <remarks>Neither the command's id nor the parameter's name is needed: Microsoft's own test client leaves both out.</remarks>
    public TeamsAnswer Answer(TeamsVisit visit)
    {
        if (knowledge.Current is not { } known || !known.Content.Municipalities.ContainsKey(visit.Municipality)) return TeamsAnswer.Of(StatusCodes.Status503ServiceUnavailable);
        var query = QueryIn(visit.Activity.Value);
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        var language = ClientLanguage.Find(visit.Activity.Locale, known.Content.Languages) ?? known.Content.Languages.Get("nb");
        var found = AnswerSearch.Find(query, language, visit.Municipality, known, engine.Settings, time.GetUtcNow(), MostResults);
        return TeamsAnswer.Of(StatusCodes.Status200OK, Write(found).ToJsonString(TeamsReplies.Json));
    }

    private static JsonObject Write(IReadOnlyList<Reply> found) => new()
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. found.Select(reply => (JsonNode)Attachment(reply))]),
        },
    };

    private static JsonObject Attachment(Reply reply) => new()
    {
        ["contentType"] = CardRenderer.ContentType,
        ["content"] = CardRenderer.Render(reply, CardActions.Execute, ""),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.hero",
            ["content"] = new JsonObject { ["title"] = reply.Screen?.Title ?? "", ["text"] = reply.Text.Length <= LongestPreview ? reply.Text : reply.Text[..LongestPreview] },
        },
    };

    private static string QueryIn(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array) return "";
        foreach (var parameter in parameters.EnumerateArray())
            if (parameter.ValueKind == JsonValueKind.Object && parameter.TryGetProperty("value", out var text) && text.ValueKind == JsonValueKind.String) return text.GetString() ?? "";
        return "";
    }
}
