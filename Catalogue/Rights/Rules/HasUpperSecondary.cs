namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Finished upper secondary education or more before.</summary>
internal sealed class HasUpperSecondary : IRule
{
    public IReadOnlyList<string> Sections => ["il § 32", "if § 65a"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.UpperSecondary];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.UpperSecondary, RightsFact.UpperSecondary);
}
