namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>Whether a day is one of a rule's, by the parts that speak of days.</summary>
internal sealed class RuleDays
{
    private const int DaysOfWeek = 7;

    private readonly RecurrenceRule _rule;
    private readonly IReadOnlyList<int> _months;
    private readonly IReadOnlyList<int> _monthDays;
    private readonly IReadOnlyList<WeekdayNumber> _weekdays;
    private readonly bool _withinYear;

    public RuleDays(RecurrenceRule rule, DateTime start)
    {
        _rule = rule;
        (_months, _monthDays, _weekdays) = (rule.ByMonth, rule.ByMonthDay, rule.ByDay);
        _withinYear = rule.Frequency == Frequency.Yearly && rule.ByMonth.Count == 0;
        if (rule.ByYearDay.Count > 0 || _monthDays.Count > 0 || _weekdays.Count > 0) return;
        // What the rule does not say, the start says.
        if (rule.ByWeekNo.Count > 0 || rule.Frequency == Frequency.Weekly) _weekdays = [new(0, start.DayOfWeek)];
        else if (rule.Frequency is Frequency.Monthly or Frequency.Yearly) _monthDays = [start.Day];
        if (rule.Frequency == Frequency.Yearly && rule.ByWeekNo.Count == 0 && _months.Count == 0) _months = [start.Month];
    }

    public bool Hold(DateTime day) =>
        (_months.Count == 0 || _months.Contains(day.Month))
        && (_rule.ByWeekNo.Count == 0 || HoldsWeek(day))
        && (_rule.ByYearDay.Count == 0 || HoldsFromBothEnds(_rule.ByYearDay, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365))
        && (_monthDays.Count == 0 || HoldsFromBothEnds(_monthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month)))
        && (_weekdays.Count == 0 || HoldsWeekday(day));

    private static bool HoldsFromBothEnds(IReadOnlyList<int> numbers, int number, int count) => numbers.Contains(number) || numbers.Contains(number - count - 1);

    private bool HoldsWeekday(DateTime day)
    {
        foreach (var weekday in _weekdays)
        {
            if (weekday.Day != day.DayOfWeek) continue;
            if (weekday.Ordinal == 0) return true;
            var (number, count) = _withinYear ? (day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365) : (day.Day, DateTime.DaysInMonth(day.Year, day.Month));
            if (weekday.Ordinal == (number - 1) / DaysOfWeek + 1 || weekday.Ordinal == -((count - number) / DaysOfWeek) - 1) return true;
        }

        return false;
    }

    // A week belongs to the year in which most of it lies; it begins on WKST.
    private bool HoldsWeek(DateTime day)
    {
        var middle = day.AddDays(3 - ((int)day.DayOfWeek - (int)_rule.WeekStart + DaysOfWeek) % DaysOfWeek);
        var number = (middle.DayOfYear - 1) / DaysOfWeek + 1;
        var last = new DateTime(middle.Year, 12, 31);
        var lastMiddle = last.AddDays(3 - ((int)last.DayOfWeek - (int)_rule.WeekStart + DaysOfWeek) % DaysOfWeek);
        var weeks = ((lastMiddle.Year > middle.Year ? lastMiddle.AddDays(-DaysOfWeek) : lastMiddle).DayOfYear - 1) / DaysOfWeek + 1;
        return HoldsFromBothEnds(_rule.ByWeekNo, number, weeks);
    }
}
