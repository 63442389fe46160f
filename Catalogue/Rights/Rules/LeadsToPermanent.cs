namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The permit can be the basis for permanent residence.</summary>
internal sealed class LeadsToPermanent : IRule
{
    public IReadOnlyList<string> Sections => ["il § 28"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.LeadsToPermanent];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.LeadsToPermanent, RightsFact.LeadsToPermanent);
}
