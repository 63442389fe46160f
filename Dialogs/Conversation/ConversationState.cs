using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Dialogs.Conversation;

/// <summary>All that a conversation remembers between two messages. Serialised between turns, sealed at rest.</summary>
/// <remarks>It holds ids and positions only: no text of the person's, none of ours.</remarks>
public sealed record ConversationState
{
    /// <summary>The state of a person who writes for the first time, or whose state is empty again.</summary>
    public static readonly ConversationState Empty = new();

    /// <summary>The tag of the conversation's language; null before one is known.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the language was chosen by name, and not only detected.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>Whether the first-reply notice has been given.</summary>
    public bool Greeted { get; init; }

    /// <summary>The ids that the last list offered, in the order shown; a number answers this list.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>What is being shown: a topic id, or a list's id; null when nothing is.</summary>
    public string? Showing { get; init; }

    /// <summary>The page of what is being shown, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The ids shown before, latest last; what `8` goes back to. At most eight.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>The latest answers given, as fingerprints: who got one that has been corrected since is told so. At most five, none on safety.</summary>
    public IReadOnlyList<GivenAnswer> Given { get; init; } = [];

    /// <summary>The question that is open, such as <c>delete-code</c>; null when none is.</summary>
    public string? Question { get; init; }

    /// <summary>What the open question needs to know, such as the code asked for.</summary>
    public string? QuestionData { get; init; }

    /// <summary>When the last turn ran; the state expires a setting after it.</summary>
    public DateTimeOffset? LastTurnAt { get; init; }

    /// <summary>The fingerprint of our own latest reply; a message that repeats it is a loop.</summary>
    public string? LastReplyHash { get; init; }

    /// <summary>The state as UTF-8 JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Default.ConversationState);

    /// <summary>Reads a state; anything unreadable gives <see cref="Empty"/>, for a lost state is better than a lost person.</summary>
    public static ConversationState FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StateJson.Default.ConversationState) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }
}

[JsonSerializable(typeof(ConversationState))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class StateJson : JsonSerializerContext;
