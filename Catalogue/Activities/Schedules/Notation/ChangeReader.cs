namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Reads a clause of exceptions: ikke, avlyst, flyttet.</summary>
internal static class ChangeReader
{
    private const string Example = "Write \"ikke 2026-12-22\" or \"avlyst 2026-12-22 (sykdom)\".";
    private const string MoveExample = "Write \"flyttet 2026-12-22 til 2026-12-23 17-19\".";

    public static IEnumerable<ScheduleChange> Read(ClauseCursor clause)
    {
        var word = clause.Take().Text;
        return word == "ikke" || word == "ikkje" ? Days(clause, ChangeKind.LeftOut) : word == "avlyst" ? Days(clause, ChangeKind.Cancelled) : [Move(clause)];
    }

    private static List<ScheduleChange> Days(ClauseCursor clause, ChangeKind kind)
    {
        var changes = new List<ScheduleChange>();
        do
        {
            var span = clause.Span(Example);
            TimeOnly? at = clause.IsTime() ? clause.Times().From : null;
            changes.Add(new(kind, span, at));
        }
        while (clause.SkipJoin());
        var note = Note(clause, Example);
        return note is null ? changes : [.. changes.Select(change => change with { Note = note })];
    }

    private static ScheduleChange Move(ClauseCursor clause)
    {
        var day = clause.Date(MoveExample);
        TimeOnly? at = clause.IsTime() ? Hour(clause) : null;
        if (!clause.Skip("til")) throw clause.Fault("It is not said where the date is moved.", MoveExample);
        // "flyttet 2026-12-22 til 19:00" keeps the day.
        var to = clause.Is(TokenKind.Date) || !clause.IsTime() ? clause.Date(MoveExample) : day;
        (TimeOnly From, TimeOnly? Until)? times = clause.IsTime() ? clause.Times() : null;
        if (to == day && times is null) throw clause.Fault("It is moved to the day on which it is.", MoveExample);
        return new(ChangeKind.Moved, DaySpan.Of(day), at, new(to, times?.From, times?.Until), Note(clause, MoveExample));
    }

    // Only a beginning: "til" after it belongs to the move.
    private static TimeOnly Hour(ClauseCursor clause)
    {
        var token = clause.Is("kl", "klokka", "klokken") ? clause.Ahead()! : clause.Current;
        clause.Skip("kl", "klokka", "klokken");
        if (token.First > 23 || token.Second > 59) throw clause.Fault("There is no such hour.", MoveExample);
        clause.Take();
        return new(token.First, token.Second);
    }

    private static string? Note(ClauseCursor clause, string remedy)
    {
        var note = clause.Is(TokenKind.Note) ? clause.Take().Text : null;
        return clause.AtEnd ? note is { Length: > 0 } ? note : null : throw clause.Fault("This is not understood here.", remedy);
    }
}
