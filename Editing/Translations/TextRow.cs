namespace ChatBot.Editing.Translations;

/// <summary>One text of one language as its translator sees it.</summary>
/// <param name="Key">The key, such as <c>norwegian-price.Sms</c>.</param>
/// <param name="File">The file of the language in which it stands or would stand, by path below the content root.</param>
/// <param name="SourceFile">The file of the bokmål text.</param>
/// <param name="Source">The bokmål text.</param>
/// <param name="Help">What the translator must know, in English; empty where nothing is.</param>
/// <param name="Present">The present translation; null where there is none.</param>
/// <param name="Comment">The comment beside it: its state and the hash of its source.</param>
/// <param name="State">How far it has come.</param>
public sealed record TextRow(string Key, string File, string SourceFile, string Source, string Help, string? Present, string? Comment, TextState State)
{
    /// <summary>The SMS segments that the present text costs by itself, at the municipality where it is longest; null for what is never sent alone.</summary>
    public int? Segments { get; init; }

    /// <summary>The most segments that a reply may cost; null where the text goes on over several pages.</summary>
    public int? Budget { get; init; }

    /// <summary>What the translator is to be told of the cost: "2 of 3", or the number alone.</summary>
    public string BudgetUsed => Segments is not { } used ? "" : Budget is { } most ? $"{used} of {most}" : $"{used}";
}
