namespace ChatBot.Editing.Organisers;

/// <summary>What an organiser would have changed, until staff have looked at it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organiser">The organiser's id.</param>
/// <param name="Activity">The id of the activity it corrects; null when it is a new one.</param>
/// <param name="Cells">The cells that change, by column; those of a new one are all it has.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Schedule">The schedule's cell as it stood then; null for a new one.</param>
/// <param name="Refused">What staff answered when they refused it; null while it waits.</param>
public sealed record Proposal(string Id, string Organiser, string? Activity, IReadOnlyDictionary<string, string> Cells, DateTimeOffset At, string? Schedule = null, string? Refused = null)
{
    /// <summary>The most that may wait for one organiser.</summary>
    public const int MostOpen = 10;

    /// <summary>The most refused ones that are kept for one organiser.</summary>
    public const int MostRefused = 10;

    /// <summary>Whether it waits for staff.</summary>
    public bool IsOpen => Refused is null;
}
