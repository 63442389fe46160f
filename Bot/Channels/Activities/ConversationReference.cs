using System.Text.Json;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>The way back to a conversation. It names people and places, so it is only ever stored sealed.</summary>
internal sealed record ConversationReference
{
    public required string ChannelId { get; init; }
    public required string ServiceUrl { get; init; }
    public required string ConversationId { get; init; }

    /// <summary>The activity that is answered; null for a message of our own.</summary>
    public string? ReplyToId { get; init; }
    public string? TenantId { get; init; }
    public ChannelAccount? Bot { get; init; }

    /// <summary>The channel's id of the person; null where the way leads to a group.</summary>
    public string? UserId { get; init; }

    /// <summary>What a person's pseudonym is made of.</summary>
    public string Account => AccountOf(TenantId, UserId);

    /// <summary>What the pseudonym of a channel's person is made of.</summary>
    public static string AccountOf(string? tenant, string? user) => $"{tenant}\n{user}";

    /// <summary>As JSON text.</summary>
    public string Write() => JsonSerializer.Serialize(this, ActivityContext.Default.ConversationReference);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static ConversationReference Parse(string json) =>
        JsonSerializer.Deserialize(json, ActivityContext.Default.ConversationReference) ?? throw new JsonException("There is no reference.");

    /// <summary>Without its contents.</summary>
    public override string ToString() => "reference";
}
