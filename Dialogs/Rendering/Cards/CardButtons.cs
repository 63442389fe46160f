using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>Makes a card's buttons in the way its channel handles.</summary>
internal sealed class CardButtons(CardActions actions, string owner)
{
    private const string NoInputs = "None";

    /// <summary>Buttons below one another: a list of choices reads as one, and no client hides the seventh.</summary>
    public IEnumerable<JsonObject> Stack(IEnumerable<ReplyButton> buttons) => buttons.Select(button => Row([button]));

    /// <summary>Buttons beside one another.</summary>
    public JsonObject Row(IEnumerable<ReplyButton> buttons) => Set([.. buttons.Select(Button)]);

    /// <summary>A button that folds a part of the card out and in.</summary>
    public static JsonObject Fold(string label, string target) =>
        Set([new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = label, ["targetElements"] = new JsonArray(target) }]);

    /// <summary>A button that opens an address.</summary>
    public static JsonObject Open(string label, string address) =>
        Set([new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = label, ["url"] = address }]);

    private JsonObject Button(ReplyButton button)
    {
        if (actions == CardActions.Submit) return Submit(button);
        return new()
        {
            ["type"] = "Action.Execute",
            ["title"] = button.Label,
            ["verb"] = PressData.Verb,
            ["data"] = PressData.Write(button.Press, owner),
            ["associatedInputs"] = NoInputs,
            // Clients from before Action.Execute.
            ["fallback"] = Submit(button),
        };
    }

    private JsonObject Submit(ReplyButton button) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = button.Label,
        ["data"] = PressData.Write(button.Press, owner),
        ["associatedInputs"] = NoInputs,
    };

    private static JsonObject Set(JsonNode[] buttons) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray(buttons) };
}
