namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The permit has the former numbers of hours.</summary>
internal sealed class FormerHours : IRule
{
    public IReadOnlyList<string> Sections => ["if § 73"];

    public IReadOnlyList<string> Parameters => [ParameterNames.HoursDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        c.InForce(ParameterNames.HoursDate) ? Grant.Is(c, day => day < c.Date(ParameterNames.HoursDate)) : Verdict.Met;
}
