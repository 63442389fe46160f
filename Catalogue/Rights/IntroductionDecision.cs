using ChatBot.Catalogue.Rights.Rules;

namespace ChatBot.Catalogue.Rights;

/// <summary>The line on the introduction programme: rows 20 to 24, 27, 28, 33, 34 and 38 to 43.</summary>
internal sealed class IntroductionDecision(RightsCase c) : DecisionTree(c)
{
    /// <summary>Every answer that is possible; none when the programme is not for people with this permit.</summary>
    public List<Possibility> Decide() => IsFor() ? If(new NewInMunicipality(), ByPermit, () => Row(24)) : [];

    private bool HasMoved => Has(RightsFlag.MovedFromCollectiveWithDecision) || Has(RightsFlag.MovedFromCollectiveWithoutDecision);

    private bool IsFor() => !HasMoved && (Has(RightsFlag.OwnPermitAfterViolence) || Facts.Reason switch
    {
        StayReason.Refugee or StayReason.Humanitarian or StayReason.CollectiveProtection => true,
        StayReason.Family => Facts.Joined is JoinedPerson.Refugee or JoinedPerson.CollectiveProtection or JoinedPerson.NorwegianOrNordic or JoinedPerson.PermanentResident or JoinedPerson.SkilledWorker,
        _ => false,
    });

    private List<Possibility> ByPermit()
    {
        if (Has(RightsFlag.OwnPermitAfterViolence)) return Ordinary(ParameterNames.IntroAge, over: 23, work: 21, () => Row(27));
        return Facts.Reason switch
        {
            // Work takes away what the first paragraph gives; who was settled without agreement has it not, and may still be offered the programme.
            StayReason.Refugee or StayReason.Humanitarian when Facts.SettledByAgreement == false => Settled(20),
            StayReason.CollectiveProtection => Ordinary(ParameterNames.CollectiveIntroAge, over: 34, work: 33, () => Settled(28)),
            StayReason.Family => OfFamily(),
            _ => Ordinary(ParameterNames.IntroAge, over: 23, work: 21, () => Settled(20)),
        };
    }

    private List<Possibility> Ordinary(string age, int over, int work, Func<List<Possibility>> free) =>
        If(new WithinIntroductionAge(age), () => If(new Works(), () => Row(work), free), () => Row(over));

    private List<Possibility> Settled(int row) => If(new SettledByAgreement(), () => Row(row), () => Row(22));

    private List<Possibility> OfFamily() => Facts.Joined switch
    {
        JoinedPerson.Refugee => If(new SponsorNewlySettled(), () => Ordinary(ParameterNames.IntroAge, over: 23, work: 21, () => Row(38)), () => Row(39)),
        JoinedPerson.CollectiveProtection => If(new SponsorNewlySettled(), () => Ordinary(ParameterNames.IntroAge, over: 23, work: 21, () => Row(40)), () => Row(39)),
        JoinedPerson.NorwegianOrNordic => Row(41),
        JoinedPerson.PermanentResident => Row(42),
        _ => Row(43),
    };
}
