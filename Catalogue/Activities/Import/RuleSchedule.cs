using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import;

/// <summary>A recurrence rule in the shortest form a schedule has for it, with the same days.</summary>
internal static class RuleSchedule
{
    /// <summary>The part of a schedule that has the days of a rule.</summary>
    /// <param name="rule">The rule; it speaks of days, with or without an end.</param>
    /// <param name="start">Its start, wall-clock time in Norway.</param>
    /// <param name="until">UNTIL in Norway's time; null to take it as it stands.</param>
    /// <param name="to">When it ends on the day; null when unknown.</param>
    /// <param name="hasHours">Whether the start has an hour.</param>
    /// <returns>Null when the rule has no day in ten years.</returns>
    public static SchedulePart? Of(RecurrenceRule rule, DateTime start, DateTime? until, TimeOnly? to, bool hasHours)
    {
        var first = DateOnly.FromDateTime(start);
        if (start.Year + YearsWalked >= DateTime.MaxValue.Year) return null;
        var limit = start.AddYears(Schedule.YearsAhead);
        if (!rule.From(start, limit, until).Any()) return null;
        DateOnly? last = rule.Count is null && rule.Until is null ? null : DateOnly.FromDateTime(rule.From(start, start.AddYears(YearsWalked), until).Last());
        var endless = rule with { Count = null, Until = null };
        var season = new Season(first, last);
        var dates = endless.From(start, start.AddYears(YearsCompared)).Select(DateOnly.FromDateTime).ToList();
        var repeat = Shapes(endless, first).FirstOrDefault(shape => shape.Days(first, first.AddYears(YearsCompared).AddDays(-1)).SequenceEqual(dates.Where(day => day < first.AddYears(YearsCompared)))) ?? new RuleRepeat(endless, first);
        return new(repeat, hasHours ? TimeOnly.FromDateTime(start) : null, hasHours ? to : null, season);
    }

    // An end is found by walking to it; nobody plans so far ahead, and a rule of leap days would be walked through the whole calendar.
    private const int YearsWalked = 30;

    // Every weekday, month and leap day comes round in this time.
    private const int YearsCompared = 9;

    private static IEnumerable<Repeat> Shapes(RecurrenceRule rule, DateOnly start)
    {
        var days = rule.ByDay.Count > 0 ? rule.ByDay : [new(0, start.DayOfWeek)];
        DayOfWeek[] weekdays = [.. Week.Where(day => days.Any(one => one.Day == day))];
        if (rule.Frequency == Frequency.Daily) yield return new WeeklyDays(rule.ByDay.Count > 0 ? weekdays : Week, WeekStep.EveryWeek);
        if (rule.Frequency == Frequency.Weekly) yield return new WeeklyDays(weekdays, rule.Interval == 1 ? WeekStep.EveryWeek : new(rule.Interval, start));
        if (rule.Frequency != Frequency.Monthly) yield break;
        if (rule.ByDay.Count > 0) yield return new MonthlyWeekdays([.. rule.ByDay.Select(day => day.Ordinal).Concat(rule.BySetPos).Where(at => at is -1 or (> 0 and < 6)).Distinct()], weekdays);
        else yield return new MonthlyDates(rule.ByMonthDay.Count > 0 ? rule.ByMonthDay : [start.Day]);
    }

    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
}
