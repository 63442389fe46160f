namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Reads a cell clause by clause, and collects all its faults.</summary>
internal sealed class ScheduleReader(string text)
{
    // A cell is a few clauses; a text beyond these is no schedule, and reading it helps nobody.
    private const int LongestText = 4000;
    private const int MostClauses = 200;

    private readonly List<PartDraft> _drafts = [];
    private readonly List<(ScheduleChange Change, ScheduleToken Start)> _changes = [];
    private readonly List<ScheduleFault> _faults = [];
    private HolidayRule _holidays;
    private bool _byAppointment;

    public ScheduleReading Read()
    {
        if (text.Length > LongestText) return new(null, [new(1, text[..20], $"The schedule is longer than {LongestText} characters.", "Divide it between several activities.")]);
        foreach (var clause in ScheduleLexer.Clauses(text).Take(MostClauses))
            try
            {
                Clause(new(clause));
            }
            catch (ScheduleFaultException fault)
            {
                _faults.Add(fault.Fault);
            }

        if (_faults.Count == 0) _faults.AddRange(ScheduleChecks.Drafts(_drafts));
        if (_faults.Count > 0) return new(null, _faults);
        var schedule = new Schedule { Parts = [.. _drafts.SelectMany(draft => draft.Build())], Changes = [.. _changes.Select(change => change.Change)], Holidays = _holidays, ByAppointment = _byAppointment };
        _faults.AddRange(ScheduleChecks.Changes(schedule, _changes));
        return new(_faults.Count == 0 ? schedule : null, _faults);
    }

    private void Clause(ClauseCursor clause)
    {
        if (clause.Is("ikke", "ikkje", "avlyst", "flyttet", "flytta"))
        {
            var start = clause.Current;
            _changes.AddRange(ChangeReader.Read(clause).Select(change => (change, start)));
        }
        else if (clause.Skip("skoleferier", "skoleferie", "skuleferiar", "skoleferien")) Holidays(clause);
        else if (clause.Skip("etter")) Words(clause, "avtale", () => _byAppointment = true);
        else if (clause.Skip("ukjent", "ukjend")) Words(clause, null, () => { });
        else Days(clause);
    }

    private void Days(ClauseCursor clause)
    {
        var draft = PartReader.Read(clause);
        if (draft.HasDays) _drafts.Add(draft);
        else if (_drafts.Count == 0) throw new ScheduleFaultException(new(draft.Start.Position, draft.Start.Text, "It is not said on which days.", "Begin with the days: \"tirsdag 18:00-20:00\"."));
        else foreach (var before in _drafts) before.Add(draft);
    }

    private void Holidays(ClauseCursor clause)
    {
        _holidays = clause.Skip("nei", "ikke", "stengt") ? HolidayRule.Rests
            : clause.Skip("ja") ? HolidayRule.GoesOn
            : clause.Skip("bare", "kun", "berre") ? HolidayRule.OnlyThen
            : throw clause.Fault("It is not said what happens in the school holidays.", "Write \"skoleferier nei\", \"skoleferier ja\" or \"skoleferier bare\".");
        Words(clause, null, () => { });
    }

    private static void Words(ClauseCursor clause, string? word, Action then)
    {
        if (word is not null && !clause.Skip(word)) throw clause.Fault("This is not understood here.", $"Write \"etter {word}\".");
        if (!clause.AtEnd) throw clause.Fault("This is not understood here.", "Put a semicolon before it.");
        then();
    }
}
