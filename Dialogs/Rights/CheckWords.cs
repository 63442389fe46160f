namespace ChatBot.Dialogs.Rights;

/// <summary>What people can answer the rights check in words of their own.</summary>
internal static class CheckWords
{
    /// <summary>Everything that has words, in the order of <c>Rights/Words/nb.json</c>.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        "reason.trafficking", "reason.asylum-seeker", "reason.family", "reason.citizen", "reason.ukraine", "reason.humanitarian", "reason.protection", "reason.diplomat", "reason.nato",
        "reason.student", "reason.au-pair", "reason.seasonal", "reason.business", "reason.skilled", "reason.temporary", "reason.nordic", "reason.uk", "reason.eea", "reason.work",
        "joined.refugee", "joined.ukraine", "joined.norwegian", "joined.permanent", "joined.worker", "joined.eea", "joined.student", "not-yet", "why", "skip",
    ];
}
