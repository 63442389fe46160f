namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Lives in reception.</summary>
internal sealed class LivesInReception : IRule
{
    public IReadOnlyList<string> Sections => ["il § 5"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.InReception];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.InReception, RightsFact.InReception);
}
