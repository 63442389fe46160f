using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>What a token says. It names a conversation and nobody.</summary>
internal sealed record WebChatToken
{
    /// <summary>The conversation it opens.</summary>
    [JsonPropertyName("c")]
    public required string Conversation { get; init; }

    /// <summary>The municipality it was given out for.</summary>
    [JsonPropertyName("m")]
    public required string Municipality { get; init; }

    /// <summary>When the first token of the conversation was given out, in Unix seconds; refreshing does not change it.</summary>
    [JsonPropertyName("i")]
    public required long Issued { get; init; }

    /// <summary>When it ends, in Unix seconds.</summary>
    [JsonPropertyName("e")]
    public required long Ends { get; init; }

    /// <summary>Of a ticket: what makes it good for one stream only. Null for a token.</summary>
    [JsonPropertyName("n")]
    public string? Nonce { get; init; }

    /// <summary>Without its contents.</summary>
    public override string ToString() => "token";
}

[JsonSerializable(typeof(WebChatToken))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class WebChatTokenContext : JsonSerializerContext;
