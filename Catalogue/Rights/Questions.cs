namespace ChatBot.Catalogue.Rights;

/// <summary>Which facts are worth asking for: those whose answer can still change something.</summary>
internal static class Questions
{
    public static IReadOnlyList<RightsQuestion> Find(RightsCase c, IReadOnlyList<Possibility> norwegian, IReadOnlyList<Possibility> introduction, bool advises)
    {
        var asked = Of(norwegian, QuestionChanges.Outcome, way => way.Class)
            .Concat(Of(introduction, QuestionChanges.Introduction, way => way.Introduction))
            .Concat(Of(norwegian, QuestionChanges.Detail, way => (way.Row, way.Until)));
        if (c.Facts.UpperSecondary is null && norwegian.Any(way => way is { Class: RightsOutcome.O1, Until: not null })) asked = asked.Append((RightsFact.UpperSecondary, QuestionChanges.Detail));
        if (advises && c.Facts.Registered is null) asked = asked.Append((RightsFact.Registered, QuestionChanges.Advice));
        return [.. asked.DistinctBy(question => question.Fact).Select(question => new RightsQuestion(question.Fact, question.Changes, NeedsDay(c.Facts, question.Fact)))];
    }

    private static IEnumerable<(RightsFact Fact, QuestionChanges Changes)> Of<T>(IReadOnlyList<Possibility> ways, QuestionChanges changes, Func<Possibility, T> what)
    {
        var open = ways.SelectMany(way => way.Steps).Where(step => step.Finding is { Kind: VerdictKind.Unknown, Ask: not null }).DistinctBy(step => step.Finding.Rule);
        foreach (var step in open)
        {
            var met = Answers(ways, step.Finding.Rule, true, what);
            var not = Answers(ways, step.Finding.Rule, false, what);
            // With more than one answer on a side, the two sides may differ even where they look the same.
            if (met.Count != 1 || not.Count != 1 || !met.SetEquals(not)) yield return (step.Finding.Ask!.Value, changes);
        }
    }

    private static HashSet<T> Answers<T>(IReadOnlyList<Possibility> ways, string rule, bool holds, Func<Possibility, T> what) =>
        [.. ways.Where(way => way.Steps.Any(step => step.Finding.Rule == rule && step.Holds == holds)).Select(what)];

    private static bool NeedsDay(RightsFacts facts, RightsFact fact) => fact switch
    {
        RightsFact.PermitDate => facts.PermitDate.Range is not null,
        RightsFact.ArrivalDate => facts.ArrivalDate.Range is not null,
        RightsFact.OfferDate => facts.OfferDate.Range is not null,
        RightsFact.StartDate => facts.StartDate.Range is not null,
        RightsFact.SettledSince => facts.SettledSince.Range is not null,
        _ => false,
    };
}
