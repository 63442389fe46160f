using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Rights;

/// <summary>Which text tells the branches of an answer whose deciding fact is not asked: "not started: ...; started less than a year ago: ...".</summary>
internal static class Branches
{
    /// <summary>The branch text that lists what is possible.</summary>
    public const string General = "general";

    private sealed record Kind(string Name, RightsOutcome Class, RightsFact[] Asks, RightsOutcome[] Outcomes);

    // The first whose unknown facts and outcomes hold all that are open.
    private static readonly Kind[] Kinds =
    [
        new("offer", RightsOutcome.O1, [RightsFact.OfferDate, RightsFact.UpperSecondary], [RightsOutcome.O1, RightsOutcome.O1x]),
        new("start", RightsOutcome.O3, [RightsFact.SettledByAgreement, RightsFact.InReception, RightsFact.StartDate], [RightsOutcome.O3, RightsOutcome.O3x, RightsOutcome.O5]),
        new("permit", RightsOutcome.O1, [RightsFact.PermitDate, RightsFact.ArrivalDate, RightsFact.OfferDate, RightsFact.UpperSecondary], [RightsOutcome.O1, RightsOutcome.O1x, RightsOutcome.O7]),
        new("letter", RightsOutcome.O2, [RightsFact.LeadsToPermanent, RightsFact.PermitDate, RightsFact.ArrivalDate], [RightsOutcome.O2, RightsOutcome.O5]),
        new("reception", RightsOutcome.O4, [RightsFact.InReception], [RightsOutcome.O4, RightsOutcome.O5]),
    ];

    /// <summary>The name of the text, below <c>branch.</c>; null where a person must answer.</summary>
    public static string? Find(RightsAnswer answer, RightsFacts facts)
    {
        if (facts.Reason == StayReason.Unknown) return null;
        if (facts is { Reason: StayReason.Family, Joined: JoinedPerson.Unknown }) return "joined";
        var asks = answer.Branches.SelectMany(branch => branch.If).Select(condition => condition.Finding.Ask).OfType<RightsFact>().ToHashSet();
        var outcomes = answer.Branches.Select(branch => branch.Outcome).ToHashSet();
        return Kinds.FirstOrDefault(kind => asks.IsSubsetOf(kind.Asks) && outcomes.IsSubsetOf(kind.Outcomes))?.Name ?? General;
    }

    /// <summary>The class whose further words follow a branch text.</summary>
    public static RightsOutcome ClassOf(string branch) => Kinds.FirstOrDefault(kind => kind.Name == branch)?.Class ?? RightsOutcome.O7;
}
