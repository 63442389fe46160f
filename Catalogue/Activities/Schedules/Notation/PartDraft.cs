using ChatBot.Catalogue.Activities.Recurrence;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>A clause of days while it is read: what it says itself, before the clauses after it add to it.</summary>
internal sealed class PartDraft(ScheduleToken start)
{
    public ScheduleToken Start { get; } = start;

    public List<DayOfWeek> Weekdays { get; } = [];

    public List<int> Ordinals { get; } = [];

    public List<int> Dates { get; } = [];

    public RecurrenceRule? Rule { get; set; }

    public List<DaySpan> Spans { get; } = [];

    public (TimeOnly From, TimeOnly? Until)? Times { get; set; }

    public DateOnly? First { get; set; }

    public DateOnly? Last { get; set; }

    public (DayOfYear First, DayOfYear Last)? Yearly { get; set; }

    public int? EveryWeeks { get; set; }

    public int? Parity { get; set; }

    public bool HasDays => Repeats || Spans.Count > 0;

    public bool Repeats => Weekdays.Count > 0 || Dates.Count > 0 || Rule is not null;

    /// <summary>Takes over what a later clause says of all days before it, where this one says nothing itself.</summary>
    public void Add(PartDraft later)
    {
        Times ??= later.Times;
        if (!Repeats) return;
        First ??= later.First;
        Last ??= later.Last;
        Yearly ??= later.Yearly;
        if (EveryWeeks is not null || Parity is not null || Weekdays.Count == 0) return;
        EveryWeeks = later.EveryWeeks;
        Parity = later.Parity;
    }

    public IEnumerable<SchedulePart> Build()
    {
        var season = new Season(First, Last, Yearly?.First, Yearly?.Last);
        if (Spans.Count > 0) return Spans.Select(span => new SchedulePart(new SingleDays(span), Times?.From, Times?.Until, Season.Always));
        return [new(Repeat(), Times?.From, Times?.Until, season)];
    }

    private Repeat Repeat()
    {
        if (Rule is not null) return new RuleRepeat(Rule, First ?? DateOnly.MinValue);
        if (Dates.Count > 0) return new MonthlyDates([.. Dates.Distinct().Order()]);
        DayOfWeek[] days = [.. ScheduleWords.Week.Where(Weekdays.Contains)];
        if (Ordinals.Count > 0) return new MonthlyWeekdays([.. Ordinals.Distinct().OrderBy(ordinal => ordinal == -1 ? 6 : ordinal)], days);
        return new WeeklyDays(days, EveryWeeks is > 1 and var every ? new(every, First) : Parity is { } parity ? new(Parity: parity) : WeekStep.EveryWeek);
    }
}
