namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Has reached the age at which the right and duty end.</summary>
internal sealed class PastEndAge : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(5)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMax, ParameterNames.AskAgeNowFrom];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeNow, RightsFact.AgeAtPermit, RightsFact.PermitDate];

    public Verdict Judge(RightsCase c)
    {
        var verdict = AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMax));
        if (verdict.Kind != VerdictKind.Unknown) return verdict;
        // The age at the permit decides most, so it is asked first; who was young a few years ago is not asked twice.
        if (c.AgeAtPermit is not { } then) return Verdict.Unknown(RightsFact.AgeAtPermit);
        return c.Facts.PermitDate.Range is null && then < c.Number(ParameterNames.AskAgeNowFrom) ? Verdict.NotMet : verdict;
    }
}
