using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>A card, a picture or a file beside the text.</summary>
internal sealed record Attachment
{
    public string? ContentType { get; init; }
    public string? ContentUrl { get; init; }
    public JsonElement? Content { get; init; }
    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
