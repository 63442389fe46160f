using ChatBot.Catalogue.Rights.Rules;

namespace ChatBot.Catalogue.Rights;

/// <summary>Norwegian training with collective protection: rows 28 to 32, 35 and 36.</summary>
internal sealed class CollectiveDecision(RightsCase c) : DecisionTree(c)
{
    /// <summary>Every answer that is possible.</summary>
    public List<Possibility> Decide()
    {
        // Who still lives in reception has not been settled, whether or not they know that it takes an agreement.
        if (Facts.InReception == true && Facts.SettledByAgreement is null) return Unsettled();
        return If(new SettledByAgreement(), () => FromStart(28, 29), Unsettled);
    }

    private List<Possibility> Unsettled() => If(new LivesInReception("il § 37a"), () => Row(35), () => Row(32));

    /// <summary>What remains for a person who moved to another permit after a decision under these rules.</summary>
    public List<Possibility> Rest() => FromStart(36, 36);

    private List<Possibility> FromStart(int notStarted, int running) => If(new NotStarted(), () => Row(notStarted),
        () => If(new YearSinceStartPassed(), Over, () => Row(running, Until())));

    private List<Possibility> Over() => Has(RightsFlag.ExtendedDecisionBefore202607) ? Row(31)
        : Case.InForce(ParameterNames.ExtendedMonths) ? [.. Row(30).Select(row => row with { MoreSections = ["if § 43g"] })]
        : Row(30);

    private DateOnly? Until() =>
        Case.Law.Number(ParameterNames.CollectiveYears, Case.On) is { } years ? LastDay.Of(Case, Facts.StartDate.Range?.First, 12 * years) : null;
}
