using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Content;

namespace ChatBot.Editing.Activities;

/// <summary>What an import of activities would do.</summary>
/// <param name="Changes">What it does to each activity.</param>
/// <param name="Notes">What staff must know of the source: broken rows, and parts that could not be taken over.</param>
/// <param name="Problems">What the checker finds that was not there before.</param>
/// <param name="Path">The file that changes.</param>
/// <param name="Bytes">Its new bytes; null when nothing changes.</param>
public sealed record ActivityImportPlan(IReadOnlyList<MergeChange> Changes, IReadOnlyList<ImportNote> Notes, IReadOnlyList<ContentProblem> Problems, string Path, byte[]? Bytes)
{
    /// <summary>Whether the checker refuses it: then nothing is written.</summary>
    public bool IsRefused => Problems.Any(problem => problem.Effect == ProblemEffect.Blocks);

    /// <summary>How many activities it does something to.</summary>
    public int Count(MergeKind kind) => Changes.Count(change => change.Kind == kind);
}
