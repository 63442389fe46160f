using System.Globalization;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Export;

/// <summary>One part of a schedule as an event that comes back: its first date, its rule, what is left out of it, and what is changed.</summary>
/// <param name="First">The first date.</param>
/// <param name="Rule">The rule with its end; null for dates written one by one.</param>
/// <param name="More">The further dates where there is no rule.</param>
/// <param name="LeftOut">The days of the rule that are none.</param>
/// <param name="Changed">The cancelled and moved dates.</param>
internal sealed record EventSeries(Occurrence First, string? Rule, IReadOnlyList<Occurrence> More, IReadOnlyList<DateOnly> LeftOut, IReadOnlyList<Occurrence> Changed)
{
    /// <summary>A part's dates from one day to another; null when it has none.</summary>
    public static EventSeries? Of(Schedule schedule, SchedulePart part, DateOnly first, DateOnly last)
    {
        var planned = (schedule with { Parts = [part] }).From(first).TakeWhile(one => one.Day <= last).Where(one => one.MovedFrom is null).ToList();
        if (planned.Count == 0) return null;
        var changed = planned.Where(one => one.State != OccurrenceState.AsPlanned).ToList();
        var days = planned.Select(one => one.Day).ToHashSet();
        // The calendar is fetched again and again: it tells as far as it looks, and no rule promises more than staff have said.
        var end = planned[^1].Day;
        if (planned.Count == 1 || RuleOf(part.Repeat) is not { } rule) return new(planned[0], null, planned[1..], [], changed);
        var given = RecurrenceRule.Parse(rule).From(planned[0].Day.ToDateTime(TimeOnly.MinValue), end.AddDays(1).ToDateTime(TimeOnly.MinValue)).Select(DateOnly.FromDateTime).ToList();
        if (!days.IsSubsetOf(given)) return new(planned[0], null, planned[1..], [], changed);
        var until = part.From is { } time ? CalendarText.Utc(end, time) : end.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new(planned[0], $"{rule};UNTIL={until}", [], [.. given.Where(day => !days.Contains(day))], changed);
    }

    private static string? RuleOf(Repeat repeat) => repeat switch
    {
        WeeklyDays { Step.Parity: null } weekly => $"FREQ=WEEKLY{(weekly.Step.Every > 1 ? $";INTERVAL={weekly.Step.Every.ToString(CultureInfo.InvariantCulture)}" : "")};BYDAY={Codes(weekly.Weekdays, [0])}",
        MonthlyWeekdays monthly => $"FREQ=MONTHLY;BYDAY={Codes(monthly.Weekdays, monthly.Ordinals)}",
        MonthlyDates dates => $"FREQ=MONTHLY;BYMONTHDAY={string.Join(',', dates.Dates)}",
        RuleRepeat { Rule: { Interval: 1 } rule } => rule.ToString(),
        _ => null,
    };

    private static string Codes(IReadOnlyList<DayOfWeek> days, IReadOnlyList<int> ordinals) => string.Join(',', from ordinal in ordinals from day in days select new WeekdayNumber(ordinal, day).ToString());
}
