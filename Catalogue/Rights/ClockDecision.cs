using ChatBot.Catalogue.Rights.Rules;

namespace ChatBot.Catalogue.Rights;

/// <summary>Whether the time of a right and duty runs, has run out, or has not begun: rows 9 to 19, for everyone with such a right.</summary>
internal sealed class ClockDecision(RightsCase c) : DecisionTree(c)
{
    private bool RowEighteen => Case.InForce(ParameterNames.TransitionDate) && Case.Judge(new PermitBeforeTransition()).Finding.Kind == VerdictKind.Met;

    /// <summary>Every answer that is possible.</summary>
    public List<Possibility> Decide()
    {
        if (Facts.PermitDate.IsNone) return Row(67);
        // A permit, or an arrival, that lies ahead: the right has not arisen.
        if (Grant.EarliestOf(Case) > Case.On) return NoRow(RightsOutcome.O7, null, "il § 26(2)");
        return If(new GrantBeforeTransition(), Former, () => If(new GrantAfterTransition(), FromOffer, () => Row(19)));
    }

    private List<Possibility> FromOffer() => If(new NoOfferYet(), () => Running(9, null), () => If(new YearsSinceOfferPassed(),
        () => Row(Facts.UpperSecondary == true ? 12 : 13),
        () => If(new ShortTimeSinceOfferPassed(),
            () => If(new HasUpperSecondary(), () => Row(12), () => Running(10, FullTime())),
            WithinShortTime)));

    // Not knowing the schooling does not change the class here, only how long there is.
    private List<Possibility> WithinShortTime() => Facts.UpperSecondary switch
    {
        true => If(new HasUpperSecondary(), () => Running(11, ShortTime()), () => []),
        false => If(new HasUpperSecondary(), () => [], () => Running(10, FullTime())),
        null => Running(14, ShortTime()),
    };

    private List<Possibility> Running(int row, DateOnly? until) => Row(RowEighteen ? 18 : row, until);

    private DateOnly? FullTime() => Law(ParameterNames.Years) is { } years ? LastDay.Of(Case, Facts.OfferDate.Range?.First, 12 * years) : null;

    private DateOnly? ShortTime() => Law(ParameterNames.UpperSecondaryMonths) is { } months ? LastDay.Of(Case, Facts.OfferDate.Range?.First, months) : null;

    private List<Possibility> Former() =>
        // The day on which a renewal made the right arise is not among the facts.
        Has(RightsFlag.IdPendingRenewed) ? NoRow(RightsOutcome.O7, null, "il § 26(2)", "if § 74")
        : If(new GrantBeforeAct(), UnderIntroductionAct, () => If(new PermitBeforeAct(), () => UnderFormerRules(17), () => UnderFormerRules(15)));

    private List<Possibility> UnderIntroductionAct() =>
        If(new IntroductionActTimePassed(), () => Row(16), () => NoRow(RightsOutcome.O1, FromGrant(ParameterNames.IntroductionActYears, 12), "introl. § 17", "if § 72"));

    // Asked about an earlier day, the right may still have been running then; no row says so, the section does.
    private List<Possibility> UnderFormerRules(int row) => If(new FormerTimePassed(), () => Row(row), () => If(new FormerShortTimePassed(),
        () => If(new HasUpperSecondary(), () => Row(row), () => RunningByFormer(ParameterNames.FormerYears, 12)),
        () => Facts.UpperSecondary == false ? RunningByFormer(ParameterNames.FormerYears, 12) : RunningByFormer(ParameterNames.FormerUpperSecondaryMonths, 1)));

    private List<Possibility> RunningByFormer(string parameter, int months) => NoRow(RightsOutcome.O1, FromGrant(parameter, months), "il § 26", "il § 32", "if § 74");

    private DateOnly? FromGrant(string parameter, int months) => Law(parameter) is { } count ? LastDay.Of(Case, Grant.EarliestOf(Case), months * count) : null;

    private int? Law(string parameter) => Case.Law.Number(parameter, Case.On);
}
