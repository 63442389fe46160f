using System.Collections.Immutable;

namespace ChatBot.Catalogue.Rights;

/// <summary>Says what the law gives a person on a day, as far as the facts told decide it. Keeps nothing.</summary>
/// <remarks>A rule that is unknown leads both ways. Where all ways end in one class, that is the answer; where they do not, the answer is <see cref="RightsOutcome.O7"/>,
/// with the facts that would decide it and what each would lead to. A guess is never made.</remarks>
/// <param name="law">The law as dated data.</param>
public sealed class RightsEngine(RightsParameters law)
{
    private static readonly ImmutableHashSet<RightsOutcome> WithIntroduction = [RightsOutcome.O1, RightsOutcome.O1x, RightsOutcome.O2, RightsOutcome.O3, RightsOutcome.O3x];

    /// <summary>The row of a right to Norwegian that has not begun while the programme may have.</summary>
    private const int IdentityPending = 25;

    /// <summary>Decides.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="on">The day asked about; the law is that of this day.</param>
    public RightsAnswer Decide(RightsFacts facts, DateOnly on)
    {
        var c = new RightsCase(facts, on, law);
        var norwegian = new NorwegianDecision(c).Decide();
        var troubles = norwegian.Select(way => LawTrouble(c, [way])).ToList();
        if (troubles.All(trouble => trouble is not null)) return Unanswerable(troubles.Contains(LawStanding.NotInForce) ? LawStanding.NotInForce : LawStanding.ReadTooLongAgo, norwegian);
        // A way whose law does not stand leads to a person; another fact may still lead past it.
        norwegian = [.. norwegian.Zip(troubles, (way, trouble) => trouble is null ? way : way with { Class = RightsOutcome.O7, Row = null, Until = null })];
        var introduction = new IntroductionDecision(c).Decide();
        return norwegian.Select(way => way.Class).Distinct().Count() == 1 ? Decided(c, norwegian, introduction) : Undecided(c, norwegian, introduction);
    }

    private static RightsAnswer Decided(RightsCase c, List<Possibility> norwegian, List<Possibility> introduction)
    {
        // Rows that agree on the class: the first, as everywhere in the table.
        var way = norwegian.MinBy(way => way.Row ?? int.MaxValue)!;
        var modifiers = Modifiers.Find(c, way.Class, way.Row);
        var outcome = way.Class == RightsOutcome.O1x && modifiers.Any(modifier => modifier.Modifier == Modifiers.NeverOffered) ? RightsOutcome.O7 : way.Class;
        var hasLine = WithIntroduction.Contains(outcome) || way.Row == IdentityPending;
        var line = hasLine ? Line(c, introduction) : null;
        var added = AddedRows.Find(c, outcome);
        var sections = Sections(c, [way.Row, .. added.Cast<int?>(), line?.Row], way.MoreSections.Concat(modifiers.SelectMany(modifier => modifier.Sections)));
        var questions = Questions.Find(c, norwegian, hasLine ? introduction : [], outcome is RightsOutcome.O1 or RightsOutcome.O2 or RightsOutcome.O3);
        List<Possibility> shown = line is null ? norwegian : [.. norwegian, .. introduction];
        return new RightsAnswer
        {
            Outcome = outcome,
            Introduction = line?.Introduction,
            Why = outcome != RightsOutcome.O7 ? AnswerReason.Decided : questions.Any(question => question.Changes == QuestionChanges.Outcome) ? AnswerReason.FactNotKnown : AnswerReason.TooSpecial,
            Row = way.Row,
            IntroductionRow = line?.Row,
            AddedRows = added,
            Modifiers = [.. modifiers.Select(modifier => modifier.Modifier)],
            Sections = sections,
            Sources = c.Sources(sections),
            Until = outcome == RightsOutcome.O7 ? null : norwegian.Min(possible => possible.Until),
            ReadOn = Reading.Earliest(c, sections, shown),
            Findings = Reasons(shown),
            Questions = questions,
            Branches = Branches(norwegian),
        };
    }

    private static RightsAnswer Undecided(RightsCase c, List<Possibility> norwegian, List<Possibility> introduction) => new()
    {
        Outcome = RightsOutcome.O7,
        Why = AnswerReason.FactNotKnown,
        ReadOn = Reading.Earliest(c, [], norwegian),
        Findings = Reasons(norwegian),
        Questions = Questions.Find(c, norwegian, introduction, advises: false),
        Branches = Branches(norwegian),
    };

    private static RightsAnswer Unanswerable(LawStanding trouble, List<Possibility> ways) => new()
    {
        Outcome = RightsOutcome.O7,
        Why = trouble == LawStanding.NotInForce ? AnswerReason.LawNotInForce : AnswerReason.LawReadTooLongAgo,
        Findings = Reasons(ways),
    };

    // The line of the programme, when all ways agree and the law of it stands; otherwise it is left out.
    private static Possibility? Line(RightsCase c, List<Possibility> introduction) =>
        introduction.Count > 0 && LawTrouble(c, introduction) is null && introduction.Select(way => way.Introduction).Distinct().Count() == 1
            ? introduction.MinBy(way => way.Row) : null;

    private static LawStanding? LawTrouble(RightsCase c, List<Possibility> ways)
    {
        var standings = ways.SelectMany(way => way.Steps.Select(step => step.Standing))
            .Concat(ways.Where(way => way.Row is not null).Select(way => c.StandingOf(c.Law.Table.Rows[way.Row!.Value].Sections)))
            .Concat(ways.Select(way => c.StandingOf(way.MoreSections)))
            .Where(standing => standing != LawStanding.Stands).ToList();
        return standings.Count == 0 ? null : standings.Contains(LawStanding.NotInForce) ? LawStanding.NotInForce : LawStanding.ReadTooLongAgo;
    }

    private static IReadOnlyList<string> Sections(RightsCase c, IEnumerable<int?> rows, IEnumerable<string> more) =>
        [.. rows.OfType<int>().SelectMany(row => c.Law.Table.Rows[row].Sections).Concat(more).Distinct().Where(section => c.Law.SourceOf(section, c.On) is not null)];

    private static IReadOnlyList<Finding> Reasons(IEnumerable<Possibility> ways) => [.. ways.SelectMany(way => way.Steps).Select(step => step.Finding).DistinctBy(finding => finding.Rule)];

    private static IReadOnlyList<RightsBranch> Branches(List<Possibility> ways) =>
        [.. ways.Select(way => new RightsBranch(
            [.. way.Steps.Where(step => step.Finding.Kind == VerdictKind.Unknown).Select(step => new RightsCondition(step.Finding, step.Holds))], way.Class, way.Row, way.Until))];
}
