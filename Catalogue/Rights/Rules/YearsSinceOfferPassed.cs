namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The whole time has passed since the offer of a start.</summary>
internal sealed class YearsSinceOfferPassed : IRule
{
    public IReadOnlyList<string> Sections => ["il § 32"];

    public IReadOnlyList<string> Parameters => [ParameterNames.Years];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.OfferDate];

    public Verdict Judge(RightsCase c) =>
        Elapsed.Since(c.Facts.OfferDate, RightsFact.OfferDate, 12 * c.Number(ParameterNames.Years), c.On);
}
