namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The person joined had been settled for less than the years the Act names when reunion was applied for.</summary>
internal sealed class SponsorNewlySettled : IRule
{
    public IReadOnlyList<string> Sections => ["il § 9 f"];

    public IReadOnlyList<string> Parameters => [ParameterNames.SponsorYears];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.SponsorSettledUnder5Years];

    public Verdict Judge(RightsCase c) =>
        Verdict.Of(c.Facts.SponsorSettledUnder5Years, RightsFact.SponsorSettledUnder5Years);
}
