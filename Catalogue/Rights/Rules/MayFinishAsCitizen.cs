namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Who has begun may finish after becoming a citizen.</summary>
internal sealed class MayFinishAsCitizen : IRule
{
    public IReadOnlyList<string> Sections => ["il § 26(6)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.FinishAsCitizen];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.Reason];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Date(ParameterNames.FinishAsCitizen) <= c.On);
}
