namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>No start has been offered, so the time has not begun to run.</summary>
internal sealed class NoOfferYet : IRule
{
    public IReadOnlyList<string> Sections => ["il § 32"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.OfferDate, RightsFact.StartDate];

    public Verdict Judge(RightsCase c) =>
        c.Facts.OfferDate.IsUnknown || (c.Facts.OfferDate.IsNone && c.Facts.StartDate.Range is not null) ? Verdict.Unknown(RightsFact.OfferDate) : Verdict.Of(c.Facts.OfferDate.IsNone);
}
