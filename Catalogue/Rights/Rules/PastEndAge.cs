namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Has reached the age at which the right and duty end.</summary>
internal sealed class PastEndAge : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(5)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMax];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeNow, RightsFact.AgeAtPermit, RightsFact.PermitDate];

    public Verdict Judge(RightsCase c) =>
        AgeNow.IsAtLeast(c, c.Number(ParameterNames.AgeMax));
}
