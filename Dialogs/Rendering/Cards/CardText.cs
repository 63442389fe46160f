using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>Texts on a card. Nothing of them is taken for markup.</summary>
internal static class CardText
{
    /// <summary>A line of the answer.</summary>
    public static JsonObject Line(string text) => Rich(new JsonObject { ["type"] = "TextRun", ["text"] = text });

    /// <summary>A line that matters less than the answer.</summary>
    public static JsonObject Small(string text) => Rich(new JsonObject { ["type"] = "TextRun", ["text"] = text, ["isSubtle"] = true, ["size"] = "Small" });

    /// <summary>A line that matters more.</summary>
    public static JsonObject Strong(string text) => Rich(new JsonObject { ["type"] = "TextRun", ["text"] = text, ["weight"] = "Bolder" });

    /// <summary>The heading; the one place for a text block, because only it can say to a screen reader that it is one.</summary>
    public static JsonObject Heading(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["style"] = "heading",
        ["size"] = "Medium",
        ["weight"] = "Bolder",
        ["wrap"] = true,
    };

    /// <summary>The lines of a text, each an element of its own.</summary>
    public static IEnumerable<JsonObject> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line);

    /// <summary>The whole as plain text, for what cannot draw a card, and for notifications.</summary>
    public static string Plain(Reply reply)
    {
        var items = reply.Items.Select(item => string.Join(", ", [item.Title, .. item.Details]));
        var rows = (reply.Table?.Rows ?? []).Select(row => string.Join(": ", row));
        var choices = reply.Choices.Select((choice, i) => $"{i + 1} {choice.Label}");
        var lines = reply.Before.Append(reply.Text).Concat(items).Concat(rows).Concat(choices).Append(reply.Foot).Append(reply.Beside?.Text).Append(reply.Screen?.Copy?.Text);
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static JsonObject Rich(JsonObject run) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
}
