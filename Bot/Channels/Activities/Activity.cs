using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>What passes between a channel and us, by the Bot Framework's Activity protocol and under its own names.</summary>
/// <remarks>Source: specs/botframework-activity in microsoft/botframework-sdk. A2005: unknown fields are accepted, and kept.</remarks>
internal sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? Timestamp { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? DeliveryMode { get; init; }
    public string? Locale { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Summary { get; init; }
    public string? InputHint { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: add, add-upgrade, remove, remove-upgrade.</summary>
    public string? Action { get; init; }

    /// <summary>Of an invoke or an event.</summary>
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }

    /// <summary>All that we do not know by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Without what it says or who says it.</summary>
    public override string ToString() => $"activity {Type}";
}
