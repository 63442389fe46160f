namespace ChatBot.Dialogs.Conversation;

/// <summary>What a screen shows beside a reply. All words are in it, so that what renders it needs no texts.</summary>
/// <param name="More">The words on what unfolds the details.</param>
/// <param name="Why">The words on what unfolds the reasons.</param>
public sealed record ReplyScreen(string More, string Why)
{
    /// <summary>The heading; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the answer comes from and who has checked it when; null when it tells of the service itself.</summary>
    public string? Source { get; init; }

    /// <summary>The address of the source; null where it has none.</summary>
    public string? SourceLink { get; init; }

    /// <summary>The question whether it was of use; null where it is not asked.</summary>
    public string? Helpful { get; init; }

    /// <summary>The answers to it.</summary>
    public IReadOnlyList<ReplyButton> HelpfulAnswers { get; init; } = [];

    /// <summary>The buttons below the reply.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>A text to be copied as it stands; null for none.</summary>
    public ReplyCopy? Copy { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Label">The words on it.</param>
/// <param name="Press">What it asks for.</param>
public sealed record ReplyButton(string Label, Press Press);

/// <summary>A text to be copied.</summary>
/// <param name="Text">The text.</param>
/// <param name="Note">What it would cost, beside it.</param>
public sealed record ReplyCopy(string Text, string Note);
