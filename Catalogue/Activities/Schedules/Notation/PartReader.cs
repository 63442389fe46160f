using ChatBot.Catalogue.Activities.Recurrence;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Reads a clause of days, hours, weeks and seasons.</summary>
internal static class PartReader
{
    private const string Example = "Write for example \"tirsdag 18:00-20:00\", \"første tirsdag i måneden 18-20\" or \"2026-12-05 12-15\".";
    private const string DateExample = "Write the date as 2026-12-22.";

    public static PartDraft Read(ClauseCursor clause)
    {
        var draft = new PartDraft(clause.Current);
        while (!clause.AtEnd)
            if (!Weeks(clause, draft) && !Days(clause, draft) && !Limits(clause, draft) && !Hours(clause, draft) && !clause.SkipJoin())
                throw clause.Fault("This is not understood here.", Example);
        if (draft is { Ordinals.Count: > 0, Weekdays.Count: 0, Dates.Count: 0 })
            throw new ScheduleFaultException(new(draft.Start.Position, draft.Start.Text, "It is not said which day this is the number of.", "Write \"første tirsdag i måneden\", or \"den 15. i måneden\"."));
        if (draft is { Repeats: true, Spans.Count: > 0 })
            throw new ScheduleFaultException(new(draft.Start.Position, draft.Start.Text, "Repeated days and single dates stand in one clause.", "Put a semicolon between them."));
        return draft;
    }

    private static bool Weeks(ClauseCursor clause, PartDraft draft)
    {
        if (clause.Skip("annenhver", "annakvar", "annenhvor"))
        {
            clause.Skip("uke", "veke");
            draft.EveryWeeks = 2;
            return true;
        }

        if (clause.Is("partallsuker", "partallsuke", "partalluker", "partallsveker", "oddetallsuker", "oddetallsuke", "oddetalluker", "oddetalsveker"))
        {
            draft.Parity = clause.Take().Text.StartsWith('p') ? 0 : 1;
            return true;
        }

        if (clause.Skip("i")) return clause.Skip("måneden", "månaden", "mnd");
        if (!clause.Skip("hver", "hvert", "kvar")) return false;
        if (clause.Skip("måned", "månad", "mnd", "uke", "veke")) return true;
        if (clause.Skip("dag")) draft.Weekdays.AddRange(ScheduleWords.Week);
        else if (!clause.AtEnd && ScheduleWords.Ordinal(clause.Current) is { } every and > 1 && (clause.Ahead() is { } next && (next.Is("uke", "veke") || ScheduleWords.Weekday(next) is not null)))
        {
            clause.Take();
            clause.Skip("uke", "veke");
            draft.EveryWeeks = every;
        }

        return true;
    }

    private static bool Days(ClauseCursor clause, PartDraft draft)
    {
        if (clause.AtEnd) return false;
        if (clause.Skip("regel")) return Rule(clause, draft);
        if (clause.Skip("den")) return MonthDates(clause, draft);
        if (ScheduleWords.Group(clause.Current) is { } group)
        {
            clause.Take();
            draft.Weekdays.AddRange(group);
            return true;
        }

        if (ScheduleWords.Weekday(clause.Current) is { } first)
        {
            clause.Take();
            draft.Weekdays.Add(first);
            if ((clause.Is(TokenKind.Dash) || clause.Is("til")) && clause.Ahead() is { } end && ScheduleWords.Weekday(end) is { } last)
            {
                clause.Take();
                clause.Take();
                for (var day = first; day != last;) draft.Weekdays.Add(day = (DayOfWeek)(((int)day + 1) % 7));
            }

            return true;
        }

        if (ScheduleWords.Ordinal(clause.Current) is { } ordinal)
        {
            if (ordinal is < -1 or 0 or > 5) throw clause.Fault("No month has so many of a weekday.", "Use 1. to 5., or \"siste\". For a date of the month write \"den 15. i måneden\".");
            draft.Ordinals.Add(ordinal);
            clause.Take();
            return true;
        }

        if (!clause.Is(TokenKind.Date)) return false;
        draft.Spans.Add(clause.Span(DateExample));
        return true;
    }

    // What a calendar program repeats in a way these words have not: "regel FREQ=MONTHLY/BYDAY=MO,TU/BYSETPOS=-1 fra 2026-09-01".
    private static bool Rule(ClauseCursor clause, PartDraft draft)
    {
        const string remedy = "Write \"regel FREQ=MONTHLY/BYDAY=MO,TU/BYSETPOS=-1 fra 2026-09-01\".";
        if (!clause.Is(TokenKind.Rule)) throw clause.Fault("A rule is missing here.", remedy);
        try
        {
            draft.Rule = RecurrenceRule.Parse(clause.Current.Text.Replace('/', ';'));
        }
        catch (FormatException fault)
        {
            throw clause.Fault(fault.Message, remedy);
        }

        if (!RuleRepeat.IsOfDays(draft.Rule)) throw clause.Fault("The rule speaks of hours, or ends itself.", "Write hours and \"til\" beside the rule.");
        clause.Take();
        return true;
    }

    private static bool MonthDates(ClauseCursor clause, PartDraft draft)
    {
        do
        {
            if (!clause.Is(TokenKind.Ordinal) || clause.Current.First is < 1 or > 31) throw clause.Fault("This is no day of a month.", "Write \"den 15. i måneden\".");
            draft.Dates.Add(clause.Take().First);
        }
        while (clause.SkipJoin());
        return true;
    }

    private static bool Limits(ClauseCursor clause, PartDraft draft)
    {
        if (clause.Skip("sesong"))
        {
            var first = YearDay(clause, end: false);
            if (!clause.Skip(TokenKind.Dash) && !clause.Skip("til")) throw clause.Fault("The season has no end.", "Write \"sesong 1.9-31.5\".");
            draft.Yearly = (first, YearDay(clause, end: true));
            return true;
        }

        if (clause.Is("fom", "f.o.m") || (clause.Is("fra") && !(clause.Ahead()?.Kind is TokenKind.Pair or TokenKind.Number && clause.Skip("fra"))))
        {
            if (clause.AtEnd || !clause.Is("fom", "f.o.m", "fra")) return true;
            clause.Take();
            if (clause.Skip("og")) clause.Skip("med");
            draft.First = clause.Date(DateExample);
            return true;
        }

        if (!clause.Skip("til", "tom", "t.o.m")) return false;
        if (clause.Skip("og")) clause.Skip("med");
        draft.Last = clause.Date(DateExample);
        return true;
    }

    // "1.9", "01.09." or "september": the month alone means its first or last day.
    private static DayOfYear YearDay(ClauseCursor clause, bool end)
    {
        const string remedy = "Write \"sesong 1.9-31.5\" or \"sesong september-mai\".";
        if (clause.AtEnd) throw clause.Fault("A day is missing here.", remedy);
        if (ScheduleWords.Month(clause.Current) is { } month)
        {
            clause.Take();
            return new(month, end ? DateTime.DaysInMonth(2024, month) : 1);
        }

        var token = clause.Current;
        if (token.Kind != TokenKind.Pair || token.Second is < 1 or > 12 || token.First < 1 || token.First > DateTime.DaysInMonth(2024, token.Second)) throw clause.Fault("This is no day of the year.", remedy);
        clause.Take();
        return new(token.Second, token.First);
    }

    private static bool Hours(ClauseCursor clause, PartDraft draft)
    {
        if (!clause.IsTime()) return false;
        if (draft.Times is not null) throw clause.Fault("A second hour stands in one clause.", "Put a semicolon between them and write the day again: \"tirsdag 10-12; tirsdag 18-20\".");
        draft.Times = clause.Times();
        return true;
    }
}
