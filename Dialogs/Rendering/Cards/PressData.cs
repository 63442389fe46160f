using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>What a card's button carries, written and read. What comes back is a stranger's word: anything unknown is no press.</summary>
public static class PressData
{
    /// <summary>The verb of our buttons.</summary>
    public const string Verb = "press";

    private const int LongestId = 200;

    /// <summary>The data of a button.</summary>
    /// <param name="press">What it asks for.</param>
    /// <param name="owner">An opaque mark of whose dialog the card is.</param>
    public static JsonObject Write(Press press, string owner)
    {
        var data = new JsonObject { ["owner"] = owner };
        switch (press)
        {
            case Press.Choose choose: data["press"] = "choose"; data["id"] = choose.Id; break;
            case Press.Go go: data["press"] = "go"; data["number"] = go.Number; break;
            case Press.Helpful helpful: data["press"] = "helpful"; data["topic"] = helpful.Topic; data["yes"] = helpful.Yes; break;
            case Press.TwoLanguages two: data["press"] = "two"; data["topic"] = two.Topic; data["language"] = two.Language; break;
            case Press.CopySms copy: data["press"] = "sms"; data["topic"] = copy.Topic; data["language"] = copy.Language; data["alone"] = copy.PhoneIsAlone; break;
            case Press.New: data["press"] = "new"; break;
        }
        return data;
    }

    /// <summary>The press a button's data stand for, and the owner's mark; null when they are not ours.</summary>
    public static (Press Press, string Owner)? Read(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || Text(data, "press") is not { } name) return null;
        Press? press = name switch
        {
            "choose" when Text(data, "id") is { } id => new Press.Choose(id),
            "go" when data.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var go) && go is 0 or 8 or 9 => new Press.Go(go),
            "helpful" when Text(data, "topic") is { } topic && Flag(data, "yes") is { } yes => new Press.Helpful(topic, yes),
            "two" when Text(data, "topic") is { } topic => new Press.TwoLanguages(topic, Text(data, "language")),
            "sms" when Text(data, "topic") is { } topic && Text(data, "language") is { } language => new Press.CopySms(topic, language, Flag(data, "alone")),
            "new" => new Press.New(),
            _ => null,
        };
        return press is null ? null : (press, Text(data, "owner") ?? "");
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestId } text ? text : null;

    private static bool? Flag(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
