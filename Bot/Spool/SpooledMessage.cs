using System.Text.Json.Serialization;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Spool;

/// <summary>All that a turn needs of a message that waits. It is only ever written sealed.</summary>
internal sealed record SpooledMessage
{
    /// <summary>The channel, such as <c>sms</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The message's id; a second delivery carries the same.</summary>
    public required string MessageId { get; init; }

    /// <summary>Whose turns it is one of: the pseudonym of a person, or of a conversation where a channel holds many.</summary>
    public required string Lane { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A text message; null for one of another channel.</summary>
    public SpooledSms? Sms { get; init; }

    /// <summary>A message of a channel that speaks in activities; null for a text message.</summary>
    public SpooledActivity? Activity { get; init; }

    /// <summary>What was answered already, past the store; null when it waits for its answer.</summary>
    public SpooledAnswer? Answered { get; init; }

    /// <summary>The token of a commit whose outcome was not known; null when there was none.</summary>
    public string? Tried { get; init; }

    /// <summary>The message's key.</summary>
    [JsonIgnore]
    public MessageKey Key => new(Channel, MessageId);

    /// <summary>Without its contents.</summary>
    public override string ToString() => $"spooled message of {Channel}";
}

/// <summary>A text message.</summary>
/// <param name="SealedFrom">Who wrote, sealed and bound to the message's id.</param>
/// <param name="To">Our number.</param>
/// <param name="Municipality">The municipality the number belongs to.</param>
/// <param name="Text">The text.</param>
/// <param name="HasMedia">Whether pictures came with it.</param>
/// <param name="OptOut">What the carrier had handled already.</param>
internal sealed record SpooledSms(byte[] SealedFrom, string To, string Municipality, string Text, bool HasMedia, CarrierOptOut OptOut)
{
    /// <summary>Without its contents.</summary>
    public override string ToString() => "spooled text";
}

/// <summary>A message of a channel that speaks in activities, its people and places pseudonyms.</summary>
internal sealed record SpooledActivity(
    string Municipality, IReadOnlyList<string> Scopes, string Root, string Way, bool OthersRead, IReadOnlyList<string> Person, string Text, string? Press, bool HasMedia, string? Locale)
{
    /// <summary>Without its contents.</summary>
    public override string ToString() => "spooled activity";
}

/// <summary>An answer given past the store.</summary>
/// <param name="Token">The opaque id that its delivery reports carry; null when nobody waits for one.</param>
/// <param name="Text">The answer given inline; null when it went another way.</param>
internal sealed record SpooledAnswer(string? Token, string? Text)
{
    /// <summary>Without its contents.</summary>
    public override string ToString() => "spooled answer";
}

[JsonSerializable(typeof(SpooledMessage))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class SpoolJson : JsonSerializerContext;
