using ChatBot.Catalogue.Activities.Files;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Activities;

/// <summary>What a change of one row led to.</summary>
/// <param name="Id">The id of the row; null when there is no such row (any more).</param>
/// <param name="Faults">What is wrong with the row as it would be; nothing is written when there is any.</param>
/// <param name="Publication">What came of it; null when nothing could be tried.</param>
public sealed record ActivityChange(string? Id, IReadOnlyList<ActivityFault> Faults, Publication? Publication)
{
    /// <summary>Whether the row now stands as it was meant to, also when it did so before.</summary>
    public bool IsDone => Faults.Count == 0 && Id is not null && Publication is { Outcome: PublicationOutcome.Published or PublicationOutcome.Unchanged };

    /// <summary>Whether somebody else was publishing all the while, so that nothing was written.</summary>
    public bool IsBusy => Publication is { Outcome: PublicationOutcome.Busy };
}
