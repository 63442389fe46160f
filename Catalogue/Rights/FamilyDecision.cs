using ChatBot.Catalogue.Rights.Rules;

namespace ChatBot.Catalogue.Rights;

/// <summary>Norwegian training with a family permit: rows 38 to 47, by whom the person joined.</summary>
internal sealed class FamilyDecision(RightsCase c) : DecisionTree(c)
{
    /// <summary>Every answer that is possible.</summary>
    public List<Possibility> Decide() => Facts.Joined switch
    {
        JoinedPerson.Refugee or JoinedPerson.CollectiveProtection => Facts.LeadsToPermanent == false ? If(new SponsorNewlySettled(), Clock, Contradictory) : Clock(),
        JoinedPerson.NorwegianOrNordic or JoinedPerson.PermanentResident => Facts.LeadsToPermanent == false ? Contradictory() : Clock(),
        JoinedPerson.SkilledWorker => OfWorker(),
        JoinedPerson.StudentOrOther => Row(45),
        JoinedPerson.EeaCard => Row(46),
        _ => Waiting(RightsFact.Joined, Facts.LeadsToPermanent == true ? 47 : null),
    };

    private List<Possibility> OfWorker()
    {
        if (Has(RightsFlag.SponsorNowPermanent)) return Row(44);
        if (Facts.PermitDate.IsNone) return Row(67);
        return Facts.LeadsToPermanent == false ? Row(45) : Row(43);
    }

    // These permits normally lead to permanent residence; where the letter says not, such as for the engaged, a person must look at it.
    private static List<Possibility> Contradictory() => NoRow(RightsOutcome.O7, null, "il § 27");

    private List<Possibility> Clock() => new ClockDecision(Case).Decide();
}
