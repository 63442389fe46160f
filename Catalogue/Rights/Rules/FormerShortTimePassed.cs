namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The shorter time has passed since the right arose, for permits before the change of 2023.</summary>
internal sealed class FormerShortTimePassed : IRule
{
    public IReadOnlyList<string> Sections => ["if § 74"];

    public IReadOnlyList<string> Parameters => [ParameterNames.FormerUpperSecondaryMonths];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        Grant.Is(c, day => DayRange.Later(day, c.Number(ParameterNames.FormerUpperSecondaryMonths)) <= c.On);
}
