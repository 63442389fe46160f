namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Old enough for the duty in reception, which has no upper age.</summary>
internal sealed class AdultInReception : IRule
{
    public IReadOnlyList<string> Sections => ["il § 5"];

    public IReadOnlyList<string> Parameters => [ParameterNames.ReceptionAge];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.AgeNow];

    public Verdict Judge(RightsCase c) =>
        AgeNow.IsAtLeast(c, c.Number(ParameterNames.ReceptionAge));
}
