namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The time of the Introduction Act has passed since the right arose.</summary>
internal sealed class IntroductionActTimePassed : IRule
{
    public IReadOnlyList<string> Sections => ["introl. § 17"];

    public IReadOnlyList<string> Parameters => [ParameterNames.IntroductionActYears];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        Grant.Is(c, day => DayRange.Later(day, 12 * c.Number(ParameterNames.IntroductionActYears)) <= c.On);
}
