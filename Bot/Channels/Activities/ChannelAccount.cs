using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>A person or a bot, as one channel names them.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadObjectId { get; init; }
    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Without the name.</summary>
    public override string ToString() => "account";
}
