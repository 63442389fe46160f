using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What we say, as meaning and not as markup; <c>Rendering</c> turns it into what a channel carries.</summary>
/// <param name="Language">The language it is in.</param>
/// <param name="Text">The answer that stands alone, plain, lines separated by a newline.</param>
public sealed record Reply(Language Language, string Text)
{
    /// <summary>Short remarks that stand before the answer, each a line: "shown in Norwegian", "I removed a number".</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>What follows when the reader asks for more.</summary>
    public string? Details { get; init; }

    /// <summary>The choices offered, in the order of their numbers; at most seven.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>A line after the choices, such as how to say something else.</summary>
    public string? Foot { get; init; }

    /// <summary>Where the answer comes from and that nobody has confirmed it; used where there is room.</summary>
    public string? Provenance { get; init; }

    /// <summary>The short form of <see cref="Provenance"/>, used where there is no room for it.</summary>
    public string? ProvenanceShort { get; init; }

    /// <summary>Lines said once, in the first reply of a conversation.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The question it leaves open; null when it asks nothing that the conversation must remember.</summary>
    public OpenQuestion? Opens { get; init; }

    /// <summary>Whether it answers danger: sent whole, without notice or menu, and no limit holds it back.</summary>
    public bool IsDanger { get; init; }

    /// <summary>What the turn is, where there is no answer to give: the answer is withdrawn, or past its last day.</summary>
    public Outcome? Instead { get; init; }

    /// <summary>Whether <c>9</c> leads on even when all of this reply has been shown: a list of which this is a part.</summary>
    public bool Continues { get; init; }

    /// <summary>Which page is shown, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The words for "more: 9", "back: 8" and "menu: 0"; empty strings are left out.</summary>
    public ReplyHints Hints { get; init; } = ReplyHints.None;

    /// <summary>Whether it is the first reply of a conversation, which may cost a segment more.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The topic it answers; null when it answers none.</summary>
    public string? Topic { get; init; }

    /// <summary>What stands below the text as a list, each with its details.</summary>
    public IReadOnlyList<ReplyItem> Items { get; init; } = [];

    /// <summary>What stands below the text as a table; null for none.</summary>
    public ReplyTable? Table { get; init; }

    /// <summary>Why the answer is as it is, a reason a line; folded away where a channel can.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether the choices answer a question that wants yes or no before something is done.</summary>
    public bool IsConfirmation { get; init; }

    /// <summary>The same answer in another language, to be shown beside this one; null for none.</summary>
    public Reply? Beside { get; init; }

    /// <summary>What only a screen has room for; null on other channels.</summary>
    public ReplyScreen? Screen { get; init; }
}

/// <summary>A question that a reply leaves open.</summary>
/// <param name="Id">Whose question it is, such as <c>rights</c>.</param>
/// <param name="Data">What is needed to understand the answer: ids only.</param>
public sealed record OpenQuestion(string Id, string Data);

/// <summary>One numbered choice.</summary>
/// <param name="Id">What is chosen: a topic id, a language tag.</param>
/// <param name="Label">The words shown.</param>
public readonly record struct Choice(string Id, string Label);

/// <summary>How the reader goes on, back, or to the menu, in the reply's language.</summary>
/// <param name="More">Such as "Mer: 9"; shown when there is more.</param>
/// <param name="Back">Such as "Tilbake: 8"; shown when there is something before.</param>
/// <param name="Menu">Such as "Meny: 0".</param>
public sealed record ReplyHints(string More, string Back, string Menu)
{
    /// <summary>No hints.</summary>
    public static readonly ReplyHints None = new("", "", "");
}
