using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>A conversation, as one channel names it.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }
    public string? ConversationType { get; init; }
    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Without the name.</summary>
    public override string ToString() => "conversation";
}
