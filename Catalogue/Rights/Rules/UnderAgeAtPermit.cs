namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Too young when the permit was granted: the Act looks at the age then, so turning older later does not give the right.</summary>
internal sealed class UnderAgeAtPermit : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(5)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.AgeMin];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeAtPermit, RightsFact.AgeNow];

    public Verdict Judge(RightsCase c) =>
        c.AgeAtPermit is { } age ? Verdict.Of(age < c.Number(ParameterNames.AgeMin))
        : c.AgeToday < c.Number(ParameterNames.AgeMin) ? Verdict.Met
        : Verdict.Unknown(RightsFact.AgeAtPermit);
}
