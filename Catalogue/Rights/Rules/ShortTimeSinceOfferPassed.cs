namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The shorter time, for those with upper secondary education, has passed since the offer of a start.</summary>
internal sealed class ShortTimeSinceOfferPassed : IRule
{
    public IReadOnlyList<string> Sections => ["il § 32"];

    public IReadOnlyList<string> Parameters => [ParameterNames.UpperSecondaryMonths];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.OfferDate];

    public Verdict Judge(RightsCase c) =>
        Elapsed.Since(c.Facts.OfferDate, RightsFact.OfferDate, c.Number(ParameterNames.UpperSecondaryMonths), c.On);
}
