namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Settled in a municipality by agreement with the authorities.</summary>
internal sealed class SettledByAgreement : IRule
{
    public IReadOnlyList<string> Sections => ["il § 8(1)", "il § 26(2)"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.SettledByAgreement];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.SettledByAgreement, RightsFact.SettledByAgreement);
}
