namespace ChatBot.Catalogue.Rights;

/// <summary>What all decisions share: a rule that is unknown leads both ways, so that what comes out is every answer that is possible.</summary>
internal abstract class DecisionTree(RightsCase c)
{
    protected RightsCase Case { get; } = c;

    protected RightsFacts Facts => Case.Facts;

    protected bool Has(RightsFlag flag) => Case.Has(flag);

    /// <summary>Goes the way the rule points, or both when it is unknown.</summary>
    protected List<Possibility> If(IRule rule, Func<List<Possibility>> met, Func<List<Possibility>> not)
    {
        var (finding, standing) = Case.Judge(rule);
        List<Possibility> possible = [];
        if (finding.Kind != VerdictKind.NotMet) possible.AddRange(met().Select(way => way.After(new(finding, true, standing))));
        if (finding.Kind != VerdictKind.Met) possible.AddRange(not().Select(way => way.After(new(finding, false, standing))));
        return possible;
    }

    /// <summary>As <see cref="If"/>, but a condition nobody told of does not hold: for what need not be asked on this path.</summary>
    protected List<Possibility> IfKnown(IRule rule, Func<List<Possibility>> met, Func<List<Possibility>> not) =>
        Case.Judge(rule) is { Finding.Kind: VerdictKind.Unknown, Standing: LawStanding.Stands } ? not() : If(rule, met, not);

    /// <summary>The answer of a row.</summary>
    protected List<Possibility> Row(int row, DateOnly? until = null)
    {
        var said = Case.Law.Table.Rows[row];
        return [new(said.Class ?? RightsOutcome.O7, said.Introduction, row, until, null)];
    }

    /// <summary>An answer that no row gives.</summary>
    protected static List<Possibility> NoRow(RightsOutcome outcome, DateOnly? until, params ReadOnlySpan<string> sections) =>
        [new(outcome, null, null, until, null) { MoreSections = [.. sections] }];

    /// <summary>An answer that waits for a fact without which there is no way to go at all.</summary>
    protected static List<Possibility> Waiting(RightsFact fact, int? row) =>
        [new(RightsOutcome.O7, null, row, null, new(new(new($"{fact}Told", VerdictKind.Unknown, fact, [], [new(FactNames.Of(fact), null)]), false, LawStanding.Stands), null))];
}
