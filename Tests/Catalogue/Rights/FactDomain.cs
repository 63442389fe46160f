using System.Collections.Immutable;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>The answers that the sweep puts to the rules: for each fact those around every threshold, and "don't know".</summary>
internal static class FactDomain
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly IReadOnlyList<StayReason> Reasons = Enum.GetValues<StayReason>();

    public static readonly IReadOnlyList<JoinedPerson> JoinedPersons = Enum.GetValues<JoinedPerson>();

    public static readonly IReadOnlyList<bool?> Truths = [null, true, false];

    public static readonly IReadOnlyList<DateAnswer> Permits = Dates("2019-05", "2020-12-31", "2021-05", "2022-03", "2023-07-31", "2023-08", "2023-08-01", "2023-08-02", "2024-05", "2026-02", "2027-01");

    public static readonly IReadOnlyList<DateAnswer> Arrivals = Dates("2020-02", "2021-06", "2023-08-01", "2023-09", "2026-03");

    public static readonly IReadOnlyList<DateAnswer> Offers = Dates("2022-09", "2023-11-20", "2023-11", "2025-05-20", "2025-05", "2025-05-21", "2026-10");

    public static readonly IReadOnlyList<DateAnswer> Starts = Dates("2025-06", "2025-11-20", "2025-11", "2025-11-21", "2026-10", "2027-01");

    public static readonly IReadOnlyList<DateAnswer> Settlements = Dates("2022-06", "2024-11", "2026-01");

    public static readonly IReadOnlyList<(int? AtPermit, int? Now)> Ages =
        [(null, null), (null, 17), (null, 36), (null, 67), (16, 17), (17, 19), (34, null), (34, 36), (55, 57), (58, null), (58, 60), (64, 66), (65, 67), (68, 69), (36, 34)];

    private static readonly RightsFlag[] All = Enum.GetValues<RightsFlag>();

    /// <summary>No circumstance, and each alone; some in pairs that go together.</summary>
    public static readonly IReadOnlyList<ImmutableHashSet<RightsFlag>> Flags =
        [[], .. All.Select(flag => ImmutableHashSet.Create(flag)), [RightsFlag.IdPendingFamily, RightsFlag.IdPendingRenewed]];

    /// <summary>Every value of a fact.</summary>
    public static IEnumerable<RightsFacts> Completions(RightsFacts facts, RightsFact fact) => fact switch
    {
        RightsFact.Reason => Reasons.Select(value => facts with { Reason = value }),
        RightsFact.Joined => JoinedPersons.Select(value => facts with { Joined = value }),
        RightsFact.SponsorSettledUnder5Years => Truths.Select(value => facts with { SponsorSettledUnder5Years = value }),
        RightsFact.PermitDate => Permits.Select(value => facts with { PermitDate = value }),
        RightsFact.ArrivalDate => Arrivals.Select(value => facts with { ArrivalDate = value }),
        RightsFact.AgeAtPermit => Ages.Select(value => facts with { AgeAtPermit = value.AtPermit }),
        RightsFact.AgeNow => Ages.Select(value => facts with { AgeNow = value.Now }),
        RightsFact.OfferDate => Offers.Select(value => facts with { OfferDate = value }),
        RightsFact.StartDate => Starts.Select(value => facts with { StartDate = value }),
        RightsFact.UpperSecondary => Truths.Select(value => facts with { UpperSecondary = value }),
        RightsFact.SettledByAgreement => Truths.Select(value => facts with { SettledByAgreement = value }),
        RightsFact.SettledSince => Settlements.Select(value => facts with { SettledSince = value }),
        RightsFact.Job30Hours => Truths.Select(value => facts with { Job30Hours = value }),
        RightsFact.Registered => Truths.Select(value => facts with { Registered = value }),
        RightsFact.LeadsToPermanent => Truths.Select(value => facts with { LeadsToPermanent = value }),
        _ => Truths.Select(value => facts with { InReception = value }),
    };

    /// <summary>Whether the two ages and the day of the permit can all be true.</summary>
    public static bool AgesFit(RightsFacts facts, DateOnly day) =>
        facts is not { AgeNow: { } now, AgeAtPermit: { } then }
        || (facts.PermitDate.Range is not { } permit ? now - then <= FullYears(Permits[2].Range!.Value.First, day) : now - then >= FullYears(permit.Last, day) && now - then <= FullYears(permit.First, day) + 1);

    // Permits[2] is the earliest: nobody has one without a known day that is older.
    private static int FullYears(DateOnly from, DateOnly to) => Math.Max(0, to.Year - from.Year - (from.AddYears(to.Year - from.Year) > to ? 1 : 0));

    /// <summary>The facts with one of them forgotten.</summary>
    public static RightsFacts Forget(RightsFacts facts, RightsFact fact) => fact switch
    {
        RightsFact.AgeAtPermit => facts with { AgeAtPermit = null },
        RightsFact.AgeNow => facts with { AgeNow = null },
        _ => Completions(facts, fact).First(),
    };

    private static IReadOnlyList<DateAnswer> Dates(params ReadOnlySpan<string> written)
    {
        List<DateAnswer> dates = [DateAnswer.Unknown, DateAnswer.None];
        foreach (var text in written) dates.Add(DateAnswer.Of(FactsFile.DateOf(text)!.Value));
        return dates;
    }
}
