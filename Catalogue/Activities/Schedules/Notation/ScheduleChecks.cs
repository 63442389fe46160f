namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Faults that show when the clauses are seen together.</summary>
internal static class ScheduleChecks
{
    public static IEnumerable<ScheduleFault> Drafts(IEnumerable<PartDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { Rule: not null, First: null })
                yield return Fault(draft.Start, "It is not said from which day the rule is counted.", "Add the first day: \"fra 2026-09-01\".");
            else if (draft.EveryWeeks is > 1 && draft.First is null)
                yield return Fault(draft.Start, "It is not said from which week the weeks are counted, so nobody can know which ones these are.", "Add the first day: \"annenhver tirsdag 18-20 fra 2026-09-01\", or write \"partallsuker\" or \"oddetallsuker\".");
            else if (draft.Last < draft.First)
                yield return Fault(draft.Start, "It ends before it begins.", "Correct \"fra\" or \"til\".");
            else if (draft.Repeats && !draft.Build().Any(part => part.Days(draft.First ?? new(2024, 1, 1), (draft.First ?? new(2024, 1, 1)).AddYears(Schedule.YearsAhead)).Any()))
                yield return Fault(draft.Start, "No day is left between its beginning and its end.", "Correct the days, \"fra\" and \"til\", or the season.");
        }
    }

    public static IEnumerable<ScheduleFault> Changes(Schedule schedule, IEnumerable<(ScheduleChange Change, ScheduleToken Start)> changes)
    {
        foreach (var (change, start) in changes)
        {
            if (change.Kind == ChangeKind.LeftOut && change.At is null) continue;
            if (!schedule.Parts.Any(part => part.Days(change.Days.First, change.Days.Last).Any(day => change.Concerns(day, part.From))))
                yield return Fault(start, $"Nothing is planned on {change.Days.First:yyyy-MM-dd}{(change.At is { } at ? $" at {at:HH\\:mm}" : "")}, so nothing can be cancelled or moved.", "Correct the date, or write the new date alone when it comes in addition.");
        }
    }

    private static ScheduleFault Fault(ScheduleToken start, string what, string remedy) => new(start.Position, start.Text, what, remedy);
}
