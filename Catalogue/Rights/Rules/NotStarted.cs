namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The training has not started.</summary>
internal sealed class NotStarted : IRule
{
    public IReadOnlyList<string> Sections => ["il § 37d"];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.StartDate];

    public Verdict Judge(RightsCase c) =>
        c.Facts.StartDate.IsUnknown ? Verdict.Unknown(RightsFact.StartDate) : Verdict.Of(c.Facts.StartDate.IsNone || c.Facts.StartDate.Range?.First > c.On);
}
