namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Had reached that age already when the permit was granted.</summary>
internal sealed class PastEndAgeAtPermit : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(1)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMax];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeAtPermit, RightsFact.AgeNow];

    public Verdict Judge(RightsCase c) =>
        c.AgeAtPermit is { } age ? Verdict.Of(age >= c.Number(ParameterNames.AgeMax))
        : c.AgeToday < c.Number(ParameterNames.AgeMax) ? Verdict.NotMet
        : Verdict.Unknown(RightsFact.AgeAtPermit);
}
