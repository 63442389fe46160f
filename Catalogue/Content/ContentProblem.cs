namespace ChatBot.Catalogue.Content;

/// <summary>What a fault in the content does to the unit it stands in.</summary>
public enum ProblemEffect
{
    /// <summary>The fault is told to staff; the content goes live.</summary>
    Reports,

    /// <summary>No fault but advice: told to staff when they check, and nothing fails by it.</summary>
    Advises,

    /// <summary>The unit is refused and its last good version stays live.</summary>
    Blocks,
}

/// <summary>One fault in a content file, told to staff: where, what, and how to mend it.</summary>
/// <param name="Unit">The unit of content: <see cref="ContentUnits.National"/> or the id of a municipality.</param>
/// <param name="Code">A letter and three digits; each code has a section in <c>docs/texts.md</c>.</param>
/// <param name="Effect">Whether the unit is refused.</param>
/// <param name="File">The path below the content root, with forward slashes.</param>
/// <param name="Line">The line in the file, counted from 1, where one is known.</param>
/// <param name="Message">What is wrong, why it matters and what to do, in words for a municipal employee.</param>
public sealed record ContentProblem(string Unit, string Code, ProblemEffect Effect, string File, int? Line, string Message)
{
    /// <summary>The fault as one line for a terminal: <c>file, line n (code): message</c>.</summary>
    public override string ToString() =>
        Line is { } line ? $"{File}, line {line} ({Code}): {Message}" : $"{File} ({Code}): {Message}";
}
