using ChatBot.Catalogue.Rights.Rules;

namespace ChatBot.Catalogue.Rights;

/// <summary>The decision on Norwegian training: why the person is here, how old they were, and which clock runs. Rows in comments are those of the decision table.</summary>
internal sealed class NorwegianDecision(RightsCase c) : DecisionTree(c)
{
    /// <summary>Every answer that is possible.</summary>
    public List<Possibility> Decide()
    {
        // What makes everything else uncertain stands first: an age would otherwise send somebody without a permit to school rules.
        if (Has(RightsFlag.Svalbard)) return Row(68);
        if (Has(RightsFlag.NoValidPermit)) return Row(67);
        if (Facts.Reason == StayReason.Trafficking) return Row(62);
        if (Facts.Reason == StayReason.AsylumSeeker && !HasOwnRoute()) return AsylumSeeker();
        return NeedsAge() ? Age(If) : Age(IfKnown);
    }

    private delegate List<Possibility> Junction(IRule rule, Func<List<Possibility>> met, Func<List<Possibility>> not);

    private List<Possibility> Age(Junction junction) =>
        Case.Judge(new UnderAgeAtPermit()).Finding.Kind == VerdictKind.Met ? If(new UnderAgeAtPermit(), School, School)
        : junction(new PastEndAge(), () => IfKnown(new PastEndAgeAtPermit(), () => Row(4), () => Row(3)),
            () => junction(new UnderAgeAtPermit(), School, () => junction(new PastEndAgeAtPermit(), () => Row(4), ByReason)));

    private List<Possibility> School() => If(new StillUnderAge(), () => Row(1), () => Row(2));

    // The age is asked only where it can decide: those without a permit under the Act are not asked, and follow school rules only when known to be young.
    private bool NeedsAge() => Facts.Reason switch
    {
        _ when HasOwnRoute() => true,
        StayReason.Refugee or StayReason.Humanitarian or StayReason.CollectiveProtection or StayReason.SkilledWork or StayReason.SelfEmployed => true,
        StayReason.Family => Facts.Joined is not (JoinedPerson.Unknown or JoinedPerson.StudentOrOther or JoinedPerson.EeaCard),
        _ => false,
    };

    private bool HasOwnRoute() => Has(RightsFlag.OwnPermitAfterViolence) || Has(RightsFlag.MovedFromCollectiveWithDecision) || Has(RightsFlag.MovedFromCollectiveWithoutDecision);

    private List<Possibility> AsylumSeeker() => If(new AdultInReception(), Reception, () => Row(1));

    private List<Possibility> Reception() =>
        Has(RightsFlag.FastTrack) || Has(RightsFlag.TransitOrArrivalCentre) || Has(RightsFlag.RefusedByUdi) || Has(RightsFlag.PrivateAddress)
            ? Row(64) : If(new LivesInReception("il § 5"), () => Row(63), () => Row(64));

    private List<Possibility> ByReason()
    {
        if (Has(RightsFlag.MovedFromCollectiveWithDecision)) return new CollectiveDecision(Case).Rest();
        if (Has(RightsFlag.MovedFromCollectiveWithoutDecision)) return Row(37);
        if (Has(RightsFlag.OwnPermitAfterViolence)) return Clock();
        return Facts.Reason switch
        {
            StayReason.Refugee or StayReason.Humanitarian => Protection(),
            StayReason.CollectiveProtection => new CollectiveDecision(Case).Decide(),
            StayReason.Family => new FamilyDecision(Case).Decide(),
            StayReason.SkilledWork or StayReason.SelfEmployed => If(new LeadsToPermanent(), Duty, () => Row(53)),
            StayReason.Eea => Row(54),
            StayReason.Nordic => Row(55),
            StayReason.UkWithdrawal => Row(56),
            StayReason.Student => Temporary(57),
            StayReason.AuPair => Temporary(58),
            StayReason.Seasonal or StayReason.OtherTemporary => Temporary(59),
            StayReason.Diplomat => Row(60),
            StayReason.Nato => Row(61),
            StayReason.Citizen => Citizen(),
            _ => Waiting(RightsFact.Reason, 67),
        };
    }

    private List<Possibility> Protection() =>
        Has(RightsFlag.IdPendingFamily) && !Has(RightsFlag.IdPendingRenewed) ? Row(25) : Clock();

    private List<Possibility> Clock() => new ClockDecision(Case).Decide();

    private List<Possibility> Duty()
    {
        if (Facts.PermitDate.IsNone) return Row(67);
        if (Grant.EarliestOf(Case) > Case.On) return NoRow(RightsOutcome.O7, null);
        return If(new GrantBeforeAct(), () => Row(52),
            () => If(new FormerHours(), () => Row(51), () => Row(Facts.Reason == StayReason.SkilledWork ? 49 : 50)));
    }

    // These permits cannot lead to permanent residence; a letter that says this one can means that it is another permit.
    private List<Possibility> Temporary(int row) => Facts.LeadsToPermanent == true ? NoRow(RightsOutcome.O7, null, "il § 27") : Row(row);

    private List<Possibility> Citizen() =>
        Has(RightsFlag.OnCourseWhenCitizen) ? If(new MayFinishAsCitizen(), () => Row(65), () => NoRow(RightsOutcome.O7, null)) : Row(66);
}
