using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What we say, as meaning and not as markup; <c>Rendering</c> turns it into what a channel carries.</summary>
/// <param name="Language">The language it is in.</param>
/// <param name="Text">The words, plain, lines separated by a newline. For SMS this is the page to send.</param>
/// <param name="IsDanger">Whether it answers danger: no limit holds it back, and a refusal raises an alarm.</param>
/// <param name="HasMore">Whether more follows on <c>9</c>.</param>
public sealed record Reply(Language Language, string Text, bool IsDanger, bool HasMore)
{
    /// <summary>The choices offered, in the order of their numbers.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
}

/// <summary>One numbered choice.</summary>
/// <param name="Id">What is chosen: a topic id, a language tag.</param>
/// <param name="Label">The words shown.</param>
public readonly record struct Choice(string Id, string Label);
