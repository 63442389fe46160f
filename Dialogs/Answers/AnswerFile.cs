namespace ChatBot.Dialogs.Answers;

/// <summary>One text in a file.</summary>
/// <param name="Template">The text.</param>
/// <param name="Comment">The comment beside it: in a translation its state and the hash of its source.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line it stands at.</param>
public sealed record AnswerEntry(TextTemplate Template, string? Comment, string File, int Line)
{
    /// <summary>The text as written.</summary>
    public string Text => Template.Text;

    /// <summary>Whether a person has read this translation.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Whether this translation says something else than its mended source: it is not shown until it is mended too.</summary>
    public bool IsMisleading { get; init; }
}

/// <summary>All texts of one language: of the nation, or of one municipality.</summary>
/// <param name="Entries">The texts by key.</param>
public sealed record AnswerFile(IReadOnlyDictionary<string, AnswerEntry> Entries)
{
    /// <summary>A text, or null.</summary>
    public AnswerEntry? Find(string key) => Entries.GetValueOrDefault(key);
}
