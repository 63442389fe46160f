namespace ChatBot.Catalogue.Activities.Files;

/// <summary>One fault in a table of activities.</summary>
/// <param name="Line">The line of the row, counted from 1; 1 for the header.</param>
/// <param name="Code">The code; each has a section in <c>docs/texts.md</c>.</param>
/// <param name="Column">The column; null when it concerns the whole row.</param>
/// <param name="Message">What is wrong and what to write instead, in words for a municipal employee.</param>
public sealed record ActivityFault(int Line, string Code, string? Column, string Message)
{
    /// <summary>The fault as one line, with its column.</summary>
    public override string ToString() => Column is null ? Message : $"Column \"{Column}\": {Message}";
}
