namespace ChatBot.Catalogue.Activities.Import;

/// <summary>What an import does to one activity.</summary>
public enum MergeKind
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>The source has changed it, and nobody here has.</summary>
    Changed,

    /// <summary>Nothing is new.</summary>
    Unchanged,

    /// <summary>The source has it no more: it becomes a past one.</summary>
    Gone,

    /// <summary>The source has changed or removed it, and so have staff: theirs stays, and both are shown.</summary>
    Conflict,
}

/// <summary>What an import does to one activity.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Its id here.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cells">The cells that differ.</param>
public sealed record MergeChange(MergeKind Kind, string Id, string Title, IReadOnlyList<CellChange> Cells);

/// <summary>One cell that differs.</summary>
/// <param name="Column">The column.</param>
/// <param name="Here">What stands here.</param>
/// <param name="There">What the source says.</param>
public sealed record CellChange(string Column, string Here, string There);
