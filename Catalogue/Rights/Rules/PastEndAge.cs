namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Has reached the age at which the right and duty end.</summary>
internal sealed class PastEndAge : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(5)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMax, ParameterNames.AskAgeNowFrom];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeNow, RightsFact.AgeAtPermit, RightsFact.PermitDate];

    public Verdict Judge(RightsCase c) =>
        // Nobody is asked their age twice who was young a few years ago.
        AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMax)) is { Kind: VerdictKind.Unknown } && c.Facts.PermitDate.Range is null && c.AgeAtPermit < c.Number(ParameterNames.AskAgeNowFrom)
            ? Verdict.NotMet : AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMax));
}
