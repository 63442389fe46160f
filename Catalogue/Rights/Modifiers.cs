namespace ChatBot.Catalogue.Rights;

/// <summary>What adds to an answer: M1 to M11.</summary>
internal static class Modifiers
{
    /// <summary>Never offered anything, long after the permit. Where the time counts from when the right arose, whether the municipality failed its duty is for a person to say.</summary>
    public const string NeverOffered = "M11";

    public static IReadOnlyList<RightsModifier> Find(RightsCase c, RightsOutcome outcome, int? row) =>
        [.. c.Law.Table.Modifiers.Values.Where(modifier => modifier.Classes.Contains(outcome) && Holds(c, modifier.Modifier, row) && c.StandingOf(modifier.Sections) == LawStanding.Stands)];

    private static bool Holds(RightsCase c, string modifier, int? row) => modifier switch
    {
        "M1" => c.Facts.Registered == false,
        "M2" => c.Has(RightsFlag.NoAnswer3Months),
        "M3" => c.Has(RightsFlag.MovedMunicipality),
        "M4" => c.Has(RightsFlag.CourseStopped),
        "M5" => c.Has(RightsFlag.IllOrCare),
        "M6" => c.Has(RightsFlag.LateStartReason),
        "M7" => c.Has(RightsFlag.HasB1),
        "M8" => c.Has(RightsFlag.FullTimeUpperSecondary),
        "M9" => c.Has(RightsFlag.NewBaby),
        "M10" => c.Has(RightsFlag.WantsPermanentOrCitizenship),
        NeverOffered => row is 9 or 15 or 16 or 17 or 18 && IsNeverOffered(c),
        _ => false,
    };

    private static bool IsNeverOffered(RightsCase c) =>
        c.Facts.OfferDate.IsNone && c.StandingOf(ParameterNames.NeverOfferedYears) == LawStanding.Stands
        && Grant.Is(c, day => DayRange.Later(day, 12 * c.Number(ParameterNames.NeverOfferedYears)) <= c.On).Kind == VerdictKind.Met;
}
