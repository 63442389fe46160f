namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Young enough for the programme when the permit was granted. The Act says "between 18 and 55": exactly at the upper age it is not clear.</summary>
/// <param name="parameter">The upper age: for collective protection there is one of its own, since its rule is younger.</param>
internal sealed class WithinIntroductionAge(string parameter) : IRule
{
    public IReadOnlyList<string> Sections => ["il § 8(1)"];

    public IReadOnlyList<string> Parameters => [parameter];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeAtPermit];

    public Verdict Judge(RightsCase c) => c.AgeAtPermit is not { } age ? Verdict.Unknown(RightsFact.AgeAtPermit)
        : age == c.Number(parameter) ? Verdict.Unclear
        : Verdict.Of(age < c.Number(parameter));
}
