using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Finds the first date of a schedule that answers one query.</summary>
internal readonly struct DateLookup
{
    // Further ahead than this after the first date that can answer, no schedule is walked.
    private const int LongestLook = 400;

    private readonly DateTable _table;
    private readonly DateFilter _filter;
    private readonly ulong _days;
    private readonly uint _hours;
    private readonly int _today;

    public DateLookup(DateTable table, DateFilter filter)
    {
        _table = table;
        _filter = filter;
        _today = filter.Now / OsloMinute.MinutesADay;
        _hours = filter.Time is { } window ? HoursOf(window) : uint.MaxValue;
        for (var day = 0; day < DateTable.Days; day++)
            if (filter.HoldsDay(table.First + day)) _days |= 1UL << day;
    }

    /// <summary>The days of the table that are asked for, a bit for each.</summary>
    public ulong Days => _days;

    /// <summary>Whether a beginning is in the part of the day asked for; null when the hour is not known.</summary>
    public bool? HoldsTime(int? minute) => _filter.HoldsTime(minute);

    /// <summary>Whether a schedule may begin on a day of the week and in the part of the day asked for, as far as it can be told without walking through its dates.</summary>
    public bool MayHold(int schedule) => CanHold(_table.Schedules[schedule]);

    /// <summary>The days of the week on which a schedule may fall in the part of the day asked for, a bit for each, Sunday the lowest.</summary>
    public int WeekdaysOf(int schedule)
    {
        foreach (var change in _table.Schedules[schedule].Changes)
            if (change.To is not null) return DateFilter.AllWeek;
        var weekdays = 0;
        foreach (var part in _table.Schedules[schedule].Parts)
            if (HoldsTime(part) != false) weekdays |= WeekdaysIn(part.Repeat);
        return weekdays;
    }

    /// <summary>The first date of a schedule that answers.</summary>
    public FoundDate Find(int schedule)
    {
        if (!_table.TellsDays[schedule]) return new(DateOutcome.Unknown);
        var unsure = new FoundDate(DateOutcome.NoneThen);
        if ((_table.HoursOf[schedule] & _hours) != 0)
        {
            if ((_table.DaysOf[schedule] & _days) != 0)
            {
                var found = InTable(schedule);
                if (found.Outcome == DateOutcome.Found) return found;
                unsure = found;
            }
            if (_table.Beyond[schedule].Day <= _filter.Until && _table.Beyond[schedule].Day != DateTable.None)
            {
                var found = Beyond(schedule);
                if (found.Outcome == DateOutcome.Found || unsure.Outcome == DateOutcome.NoneThen) return found;
            }
        }
        return unsure.Outcome == DateOutcome.NoneThen && IsOver(schedule) ? new(DateOutcome.Over) : unsure;
    }

    private FoundDate InTable(int schedule)
    {
        var unsure = new FoundDate(DateOutcome.NoneThen);
        foreach (var date in _table.Of(schedule))
        {
            if ((_days >> date.Day & 1) == 0) continue;
            var day = _table.First + date.Day;
            var starts = date.Starts;
            if (day <= _today && _filter.HasPassed(day, starts, date.Ends)) continue;
            var found = Judge(day, starts);
            if (found.Outcome == DateOutcome.Found) return found;
            if (unsure.Outcome == DateOutcome.NoneThen) unsure = found;
        }
        return unsure;
    }

    private FoundDate Beyond(int schedule)
    {
        var (day, starts) = _table.Beyond[schedule];
        if (_filter.HoldsDay(day) && Judge(day, starts) is { Outcome: DateOutcome.Found } first) return first;
        return Look(_table.Schedules[schedule], Math.Max(day, _filter.From));
    }

    private FoundDate Look(Schedule schedule, int from)
    {
        var unsure = new FoundDate(DateOutcome.NoneThen);
        if (!CanHold(schedule)) return unsure;
        var until = Math.Min(_filter.Until, from + LongestLook);
        foreach (var occurrence in schedule.From(DateOnly.FromDayNumber(from)))
        {
            var day = occurrence.Day.DayNumber;
            if (day > until) break;
            if (!_filter.HoldsDay(day)) continue;
            var found = Judge(day, occurrence.From is { } starts ? OsloMinute.MinuteOf(starts) : null);
            if (found.Outcome == DateOutcome.Found) return found;
            if (unsure.Outcome == DateOutcome.NoneThen) unsure = found;
        }
        return unsure;
    }

    // Spares the walk through a year of Tuesdays when Saturdays are asked for.
    private bool CanHold(Schedule schedule)
    {
        foreach (var change in schedule.Changes)
            if (change.To is not null) return true;
        foreach (var part in schedule.Parts)
            if (HoldsTime(part) != false && (_filter.Weekdays & WeekdaysIn(part.Repeat)) != 0) return true;
        return false;
    }

    private bool? HoldsTime(SchedulePart part) => _filter.HoldsTime(part.From is { } starts ? OsloMinute.MinuteOf(starts) : null);

    private static int WeekdaysIn(Repeat repeat) => repeat switch
    {
        WeeklyDays weekly => Set(weekly.Weekdays),
        MonthlyWeekdays monthly => Set(monthly.Weekdays),
        SingleDays { Span: var span } when span.First == span.Last => 1 << (int)span.First.DayOfWeek,
        _ => DateFilter.AllWeek,
    };

    private static int Set(IReadOnlyList<DayOfWeek> days)
    {
        var set = 0;
        for (var at = 0; at < days.Count; at++) set |= 1 << (int)days[at];
        return set;
    }

    private bool IsOver(int schedule)
    {
        if (_table.Beyond[schedule].Day != DateTable.None) return false;
        var dates = _table.Of(schedule);
        for (var at = dates.Length - 1; at >= 0; at--)
        {
            var day = _table.First + dates[at].Day;
            if (!_filter.HasPassed(day, dates[at].Starts, dates[at].Ends)) return false;
            if (day < _today - 1) return true;
        }
        return true;
    }

    private FoundDate Judge(int day, int? starts) =>
        new(_filter.HoldsTime(starts) switch { true => DateOutcome.Found, null => DateOutcome.TimeUnknown, _ => DateOutcome.NoneThen }, day, starts);

    private static uint HoursOf(TimeWindow window)
    {
        var last = window.Until == TimeOnly.MinValue ? 23 : window.Until.Minute == 0 ? window.Until.Hour - 1 : window.Until.Hour;
        return (uint)((1UL << last + 1) - (1UL << window.From.Hour)) | DateTable.UnknownHour;
    }
}
