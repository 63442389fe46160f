namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Has lived in a municipality so short that the programme can still be decided. What counts is living there with the permit, so time before it does not.</summary>
internal sealed class NewInMunicipality : IRule
{
    public IReadOnlyList<string> Sections => ["il § 8(1)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.ResidenceYears];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.SettledSince, RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        c.Facts.SettledSince.IsNone || (Grant.EarliestOf(c) is { } grant && IsNew(c, grant)) ? Verdict.Met
        : c.Facts.SettledSince.Range is { } since ? Verdict.Over(since, RightsFact.SettledSince, day => IsNew(c, day))
        : Verdict.Unknown(RightsFact.SettledSince);

    private static bool IsNew(RightsCase c, DateOnly since) => DayRange.Later(since, 12 * c.Number(ParameterNames.ResidenceYears)) > c.On;
}
