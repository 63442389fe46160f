namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The whole time has passed since the right arose, for permits before the change of 2023.</summary>
internal sealed class FormerTimePassed : IRule
{
    public IReadOnlyList<string> Sections => ["if § 74"];

    public IReadOnlyList<string> Parameters => [ParameterNames.FormerYears];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        Grant.Is(c, day => DayRange.Later(day, 12 * c.Number(ParameterNames.FormerYears)) <= c.On);
}
