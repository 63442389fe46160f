using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Invokes: what a client waits for while its user looks. Each name has its own answer; a name we do not know is not implemented.</summary>
internal sealed class TeamsInvokes(TeamsPlaces places, ActivityTurns turns, ActivitySeals seals, TeamsReplies replies, TeamsSearch search)
{
    private const string CardType = CardRenderer.ContentType;
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Takes an invoke.</summary>
    public Task<TeamsAnswer> TakeAsync(TeamsVisit visit, CancellationToken cancellation) => visit.Activity.Name switch
    {
        "adaptiveCard/action" => PressAsync(visit, cancellation),
        "composeExtension/query" => Task.FromResult(search.Answer(visit)),
        _ => Task.FromResult(TeamsAnswer.Of(StatusCodes.Status501NotImplemented)),
    };

    private async Task<TeamsAnswer> PressAsync(TeamsVisit visit, CancellationToken cancellation)
    {
        if (visit.Activity.Value is not { ValueKind: JsonValueKind.Object } value) return Fault("BadRequest", "Missing value property");
        if (!value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object) return Fault("BadRequest", "Missing action property");
        if (!IsText(action, "type", "Action.Execute")) return Fault("NotSupported", "The action is not Action.Execute");
        if (!IsText(action, "verb", PressData.Verb) || !action.TryGetProperty("data", out var data) || PressData.Read(data) is not var (press, owner)) return Fault("NotSupported", "The action is not one of ours");
        if (places.PlaceOf(visit) is not { } place || places.PersonOf(visit) is not { } person || places.KeyOf(visit) is not { } key) return TeamsAnswer.Of(StatusCodes.Status400BadRequest);

        var inbound = new InboundActivity(key, place, person, "") { Press = press, Locale = visit.Activity.Locale };
        // A card is moved by whoever it was made for; anybody else begins a dialog of their own below it.
        var moves = press is Press.Choose or Press.Go && seals.IsOwner(owner, inbound);
        var judges = press is Press.Helpful;
        var answer = await turns.HandleAsync(inbound, replies, moves || judges ? ReplyWay.Answer : ReplyWay.Outbox, cancellation);
        if (answer.State == ActivityEnd.NotNow) return TeamsAnswer.Of(StatusCodes.Status503ServiceUnavailable);
        if (moves && answer.Bodies is [var body] && TeamsReplies.CardIn(body) is { } card) return Say(CardType, JsonNode.Parse(card.GetRawText()));
        return Say(MessageType, judges && answer.Reply is { } reply ? reply.Text : "");
    }

    private static TeamsAnswer Say(string type, JsonNode? value) =>
        TeamsAnswer.Of(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = type, ["value"] = value }.ToJsonString(TeamsReplies.Json));

    // As Microsoft's own: the fault stands in the status and in the body.
    private static TeamsAnswer Fault(string code, string message) => TeamsAnswer.Of(
        StatusCodes.Status400BadRequest,
        new JsonObject
        {
            ["statusCode"] = StatusCodes.Status400BadRequest,
            ["type"] = ErrorType,
            ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
        }.ToJsonString());

    private static bool IsText(JsonElement element, string name, string text) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == text;
}
