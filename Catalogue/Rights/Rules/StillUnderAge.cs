namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Still under age: the rules for children, not those for young adults.</summary>
internal sealed class StillUnderAge : IRule
{
    public IReadOnlyList<string> Sections => ["oppl § 2-1"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMin];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeNow, RightsFact.AgeAtPermit, RightsFact.PermitDate];

    public Verdict Judge(RightsCase c) =>
        AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMin)) is { Kind: VerdictKind.Unknown } unknown ? unknown
        : Verdict.Of(AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMin)).Kind == VerdictKind.NotMet);
}
