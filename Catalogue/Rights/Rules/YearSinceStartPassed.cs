namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The time for collective protection has passed since the start.</summary>
internal sealed class YearSinceStartPassed : IRule
{
    public IReadOnlyList<string> Sections => ["il § 37d"];

    public IReadOnlyList<string> Parameters => [ParameterNames.CollectiveYears];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.StartDate];

    public Verdict Judge(RightsCase c) =>
        Elapsed.Since(c.Facts.StartDate, RightsFact.StartDate, 12 * c.Number(ParameterNames.CollectiveYears), c.On);
}
