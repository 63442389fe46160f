namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Merges the parts of a schedule and its exceptions into one order of dates.</summary>
internal sealed class OccurrenceStream(Schedule schedule)
{
    public IEnumerable<Occurrence> From(DateOnly first)
    {
        var last = first.Year + Schedule.YearsAhead > DateOnly.MaxValue.Year ? DateOnly.MaxValue.AddDays(-1) : first.AddYears(Schedule.YearsAhead);
        var streams = schedule.Parts.Select(part => Planned(part, first, last)).Append(Arrivals(first, last));
        return Distinct(Merge(streams));
    }

    private IEnumerable<Occurrence> Planned(SchedulePart part, DateOnly first, DateOnly last)
    {
        foreach (var day in part.Days(first, last))
        {
            // What was moved away from a holiday was meant to take place: changes are asked first.
            var change = schedule.Changes.FirstOrDefault(change => change.Concerns(day, part.From));
            var holiday = schedule.SchoolYears.IsHoliday(day);
            if (change?.Kind == ChangeKind.LeftOut || (change is null && Rests(holiday))) continue;
            var planned = new Occurrence(day, part.From, part.Until) { MayBeHoliday = change is null && MayRest(holiday) };
            yield return change switch
            {
                null => planned,
                { Kind: ChangeKind.Cancelled } => planned with { State = OccurrenceState.Cancelled, Note = change.Note },
                _ => planned with { State = OccurrenceState.Moved, MovedTo = Arrival(part, change), Note = change.Note },
            };
        }
    }

    // The new days of what was moved; a move of what was never planned moves nothing.
    private IEnumerable<Occurrence> Arrivals(DateOnly first, DateOnly last) =>
        from change in schedule.Changes
        where change is { Kind: ChangeKind.Moved, To: not null } && first <= change.To.Day && change.To.Day <= last
        from part in schedule.Parts
        where change.Concerns(change.Days.First, part.From) && part.Days(change.Days.First, change.Days.First).Any()
        let to = Arrival(part, change)
        orderby to.Day, to.From
        select new Occurrence(to.Day, to.From, to.Until, Note: change.Note) { MovedFrom = new(change.Days.First, part.From, part.Until) };

    private static MovedDate Arrival(SchedulePart part, ScheduleChange change) =>
        change.To is { From: null } to ? to with { From = part.From, Until = part.Until } : change.To!;

    private bool Rests(bool? holiday) => schedule.Holidays switch
    {
        HolidayRule.Rests => holiday == true,
        // "Only then" where nobody has said when: no date is promised.
        HolidayRule.OnlyThen => holiday != true,
        _ => false,
    };

    private bool MayRest(bool? holiday) => schedule.Holidays switch
    {
        HolidayRule.Rests => holiday is null,
        HolidayRule.Unknown => holiday == true,
        _ => false,
    };

    private static IEnumerable<Occurrence> Merge(IEnumerable<IEnumerable<Occurrence>> streams)
    {
        var open = new List<IEnumerator<Occurrence>>();
        try
        {
            foreach (var stream in streams)
            {
                var dates = stream.GetEnumerator();
                if (dates.MoveNext()) open.Add(dates);
                else dates.Dispose();
            }

            while (open.Count > 0)
            {
                // MinBy keeps the first of equals, so that the order of the parts decides between the same hours.
                var next = open.MinBy(dates => (dates.Current.Day, dates.Current.From ?? TimeOnly.MinValue))!;
                yield return next.Current;
                if (next.MoveNext()) continue;
                next.Dispose();
                open.Remove(next);
            }
        }
        finally
        {
            foreach (var dates in open) dates.Dispose();
        }
    }

    // Two parts that name the same hour of the same day are one date.
    private static IEnumerable<Occurrence> Distinct(IEnumerable<Occurrence> dates)
    {
        var today = new List<Occurrence>();
        foreach (var date in dates)
        {
            if (today.Count > 0 && today[0].Day != date.Day) today.Clear();
            if (today.Contains(date)) continue;
            today.Add(date);
            yield return date;
        }
    }
}
