using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The dates of all offers for the coming weeks, computed once, and the first one after them. What lies beyond is asked of the schedule.</summary>
internal sealed class DateTable
{
    private const int Ahead = 56;
    private const int ServesFor = 14;
    private const int None = int.MaxValue;

    // Days further ahead than this are answered from the first date after the table alone.
    private const int LongestLook = 400;

    private readonly Activity[] _activities;
    private readonly int _first;
    private readonly int _last;
    private readonly int[] _begins;
    private readonly PackedDate[] _dates;
    private readonly int[] _beyondDay;
    private readonly short[] _beyondMinute;

    public DateTable(Activity[] activities, DateOnly today)
    {
        _activities = activities;
        _first = today.DayNumber - 1;
        _last = _first + Ahead;
        _begins = new int[activities.Length + 1];
        _beyondDay = new int[activities.Length];
        _beyondMinute = new short[activities.Length];
        List<PackedDate> dates = [];
        for (var number = 0; number < activities.Length; number++)
        {
            _begins[number] = dates.Count;
            (_beyondDay[number], _beyondMinute[number]) = (None, -1);
            foreach (var occurrence in activities[number].Schedule.From(DateOnly.FromDayNumber(_first)))
            {
                if (occurrence.Day.DayNumber > _last)
                {
                    (_beyondDay[number], _beyondMinute[number]) = (occurrence.Day.DayNumber, occurrence.From is { } from ? (short)OsloMinute.MinuteOf(from) : (short)-1);
                    break;
                }
                dates.Add(PackedDate.Of(occurrence.Day.DayNumber - _first, occurrence));
            }
        }
        _begins[^1] = dates.Count;
        _dates = [.. dates];
    }

    /// <summary>Whether the table is still far enough ahead.</summary>
    public bool Serves(DateOnly today) => today.DayNumber - 1 >= _first && today.DayNumber - 1 < _first + ServesFor;

    /// <summary>The first date of an offer that answers.</summary>
    public FoundDate Find(int number, in DateFilter filter)
    {
        var unsure = new FoundDate(DateOutcome.NoneThen);
        var left = false;
        foreach (var date in _dates.AsSpan(_begins[number].._begins[number + 1]))
        {
            var day = _first + date.Day;
            if (filter.HasPassed(day, date.Starts, date.Ends)) continue;
            left = true;
            if (!filter.HoldsDay(day)) continue;
            var found = Judge(day, date.Starts, filter);
            if (found.Outcome == DateOutcome.Found) return found;
            if (unsure.Outcome == DateOutcome.NoneThen) unsure = found;
        }
        if (_beyondDay[number] != None)
        {
            var found = Beyond(number, filter);
            return found.Outcome == DateOutcome.Found || unsure.Outcome == DateOutcome.NoneThen ? found : unsure;
        }
        if (left) return unsure;
        return new(_activities[number].Schedule.TellsDays() ? DateOutcome.Over : DateOutcome.Unknown);
    }

    private FoundDate Beyond(int number, in DateFilter filter)
    {
        var day = _beyondDay[number];
        int? minute = _beyondMinute[number] < 0 ? null : _beyondMinute[number];
        if (day > filter.Until) return new(DateOutcome.NoneThen);
        if (filter.HoldsDay(day) && Judge(day, minute, filter) is { Outcome: DateOutcome.Found } first) return first;
        return Look(_activities[number].Schedule, Math.Max(day, filter.From), filter);
    }

    private static FoundDate Look(Schedule schedule, int from, in DateFilter filter)
    {
        var unsure = new FoundDate(DateOutcome.NoneThen);
        if (!CanHold(schedule, filter)) return unsure;
        var until = Math.Min(filter.Until, from + LongestLook);
        foreach (var occurrence in schedule.From(DateOnly.FromDayNumber(from)))
        {
            var day = occurrence.Day.DayNumber;
            if (day > until) break;
            if (!filter.HoldsDay(day)) continue;
            var found = Judge(day, occurrence.From is { } starts ? OsloMinute.MinuteOf(starts) : null, filter);
            if (found.Outcome == DateOutcome.Found) return found;
            if (unsure.Outcome == DateOutcome.NoneThen) unsure = found;
        }
        return unsure;
    }

    // Spares the walk through a year of Tuesdays when Saturdays are asked for.
    private static bool CanHold(Schedule schedule, in DateFilter filter)
    {
        foreach (var change in schedule.Changes)
            if (change.To is not null) return true;
        foreach (var part in schedule.Parts)
            if (filter.HoldsTime(part.From is { } starts ? OsloMinute.MinuteOf(starts) : null) != false && HoldsWeekday(part.Repeat, filter)) return true;
        return false;
    }

    private static bool HoldsWeekday(Repeat repeat, in DateFilter filter)
    {
        if (repeat is not WeeklyDays weekly) return true;
        foreach (var weekday in weekly.Weekdays)
            if ((filter.Weekdays >> (int)weekday & 1) != 0) return true;
        return false;
    }

    private static FoundDate Judge(int day, int? starts, in DateFilter filter) =>
        new(filter.HoldsTime(starts) switch { true => DateOutcome.Found, null => DateOutcome.TimeUnknown, _ => DateOutcome.NoneThen }, day, starts);
}
