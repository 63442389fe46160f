using ChatBot.Catalogue.Content;

namespace ChatBot.Editing.Translations;

/// <summary>One text that an import changes.</summary>
/// <param name="Place">Where it stands in what came back.</param>
/// <param name="Key">Its key.</param>
/// <param name="File">The file that changes.</param>
/// <param name="SourceFile">The file of the bokmål text.</param>
/// <param name="Before">The present text; null where there is none.</param>
/// <param name="After">The new text; the present one where only the comment changes.</param>
/// <param name="CommentBefore">The present comment.</param>
/// <param name="CommentAfter">The new comment; null where it stays.</param>
public sealed record TextChange(string Place, string Key, string File, string SourceFile, string? Before, string After, string? CommentBefore, string? CommentAfter);

/// <summary>One fault of what came back.</summary>
/// <param name="Place">Where it stands there; null for a fault of no one place.</param>
/// <param name="Code">The checker's code; null for a fault of the sheet itself.</param>
/// <param name="Effect">Whether nothing is taken in because of it.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ImportFault(string? Place, string? Code, ProblemEffect Effect, string Message)
{
    /// <summary>The fault as one line: <c>G12 (C111): message</c>.</summary>
    public override string ToString() => (Place, Code) switch
    {
        (null, null) => Message,
        (null, _) => $"({Code}) {Message}",
        (_, null) => $"{Place}: {Message}",
        _ => $"{Place} ({Code}): {Message}",
    };
}

/// <summary>What taking in a returned sheet would do.</summary>
/// <param name="Changes">The texts it would change, in the order of the sheet.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Files">The new bytes of the files that change, by path below the content root.</param>
public sealed record ImportPlan(IReadOnlyList<TextChange> Changes, IReadOnlyList<ImportFault> Faults, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Whether a fault refuses it: then nothing at all is taken in.</summary>
    public bool IsRefused => Faults.Any(fault => fault.Effect == ProblemEffect.Blocks);
}
