using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>The answer itself: heading, text, list, table, choices, and what folds out.</summary>
internal static class CardBody
{
    private const string Details = "details";
    private const string Reasons = "reasons";

    public static void AddTo(JsonArray body, Reply reply, CardButtons buttons)
    {
        if (reply.Screen?.Title is { } title) body.Add(CardText.Heading(title));
        // What stands above a text to be copied is the label of its field.
        if (reply.Screen?.Copy is null) foreach (var line in CardText.Lines(reply.Text)) body.Add(line);
        foreach (var item in reply.Items) body.Add(ItemOf(item, buttons));
        if (reply.Table is { } table) body.Add(TableOf(table));
        AddChoices(body, reply, buttons);
        if (!string.IsNullOrEmpty(reply.Foot)) foreach (var line in CardText.Lines(reply.Foot)) body.Add(line);
        if (reply.Screen is not { } screen) return;
        if (reply.Reasons.Count > 0) AddFold(body, screen.Why, Reasons, string.Join('\n', reply.Reasons));
        // A dangerous moment is no time to look for what is folded away.
        if (!string.IsNullOrEmpty(reply.Details) && !reply.IsDanger) AddFold(body, screen.More, Details, reply.Details);
    }

    private static void AddChoices(JsonArray body, Reply reply, CardButtons buttons)
    {
        var choices = reply.Choices.Select(choice => new ReplyButton(choice.Label, new Press.Choose(choice.Id)));
        if (reply.Choices.Count == 0) return;
        if (reply.IsConfirmation) body.Add(buttons.Row(choices));
        else foreach (var button in buttons.Stack(choices)) body.Add(button);
    }

    private static void AddFold(JsonArray body, string label, string id, string text)
    {
        body.Add(CardButtons.Fold(label, id));
        body.Add(new JsonObject { ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["items"] = Lines(CardText.Lines(text)) });
    }

    private static JsonObject ItemOf(ReplyItem item, CardButtons buttons)
    {
        JsonArray lines = [CardText.Strong(item.Title)];
        foreach (var detail in item.Details) lines.Add(CardText.Line(detail));
        if (item.Id is { } id) lines.Add(buttons.Row([new(item.Title, new Press.Choose(id))]));
        return new() { ["type"] = "Container", ["separator"] = true, ["items"] = lines };
    }

    private static JsonObject TableOf(ReplyTable table)
    {
        var width = table.Columns.Count > 0 ? table.Columns.Count : table.Rows.Count > 0 ? table.Rows[0].Count : 1;
        JsonArray rows = [];
        if (table.Columns.Count > 0) rows.Add(RowOf(table.Columns, CardText.Strong));
        foreach (var row in table.Rows) rows.Add(RowOf(row, CardText.Line));
        return new()
        {
            ["type"] = "Table",
            ["firstRowAsHeader"] = table.Columns.Count > 0,
            ["columns"] = new JsonArray([.. Enumerable.Range(0, width).Select(_ => (JsonNode)new JsonObject { ["width"] = 1 })]),
            ["rows"] = rows,
        };
    }

    private static JsonObject RowOf(IReadOnlyList<string> cells, Func<string, JsonObject> write) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => (JsonNode)new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(write(cell)) })]),
    };

    private static JsonArray Lines(IEnumerable<JsonObject> lines) => new([.. lines]);
}
