namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Lives in reception.</summary>
/// <param name="section">The section that makes it matter: another for asylum seekers than for collective protection.</param>
internal sealed class LivesInReception(string section) : IRule
{
    public IReadOnlyList<string> Sections => [section];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.InReception];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.InReception, RightsFact.InReception);
}
