using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>Two languages side by side, each in its own direction.</summary>
internal static class CardColumns
{
    public static JsonObject Of(Reply left, Reply right) => new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray(Column(left), Column(right)) };

    private static JsonObject Column(Reply reply)
    {
        JsonArray lines = [CardText.Strong(reply.Language.OwnName)];
        foreach (var text in new[] { reply.Text, reply.Foot, reply.Details })
            foreach (var line in CardText.Lines(text)) lines.Add(line);
        return new() { ["type"] = "Column", ["width"] = "stretch", ["rtl"] = reply.Language.RightToLeft, ["items"] = lines };
    }
}
