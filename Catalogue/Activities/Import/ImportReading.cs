namespace ChatBot.Catalogue.Activities.Import;

/// <summary>What was read from a source.</summary>
/// <param name="Activities">The activities, each source id once.</param>
/// <param name="Notes">What staff must know.</param>
public sealed record ImportReading(IReadOnlyList<ImportedActivity> Activities, IReadOnlyList<ImportNote> Notes)
{
    /// <summary>The source ids that the source says are deleted.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];
}
