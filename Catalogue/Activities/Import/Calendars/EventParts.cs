using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>The parts of a schedule that have the moments of an event elsewhere, by Norway's clocks.</summary>
internal static class EventParts
{
    /// <summary>The parts that have the moments of a rule.</summary>
    /// <exception cref="FormatException">It is no rule of an activity.</exception>
    public static IEnumerable<SchedulePart> Of(RecurrenceRule rule, CalendarMoment start, TimeSpan? length, CalendarZones zones, Action<string> tell)
    {
        if (rule.Frequency < Frequency.Hourly) throw new FormatException("It is repeated more often than hourly, which is no activity.");
        var zone = start.Zone;
        var until = rule.Until is { IsUtc: true, At: var at } ? new CalendarMoment(at, NodaTime.DateTimeZone.Utc, IsDay: false).InOslo : (DateTime?)null;
        var days = RuleRepeat.IsOfDays(rule with { Count = null, Until = null });
        if (days && zones.IsLikeOslo(zone) && !(length >= TimeSpan.FromDays(1) && !start.IsDay))
            return [RuleSchedule.Of(rule, start.At, until, End(start.At, length), !start.IsDay) ?? throw new FormatException("Its rule has no date in ten years.")];
        // Another country's clock, or hours that the rule itself repeats: the dates are written one by one.
        var there = rule.Until is { IsUtc: true, At: var end } ? NodaTime.LocalDateTime.FromDateTime(end).InUtc().WithZone(zone).ToDateTimeUnspecified() : (DateTime?)null;
        var moments = rule.From(start.At, start.At.AddYears(Schedules.Schedule.YearsAhead), there).Take(ImportLimits.Dates + 1).ToList();
        if (moments.Count == 0) throw new FormatException("Its rule has no date in ten years.");
        if (moments.Count > ImportLimits.Dates) tell($"It has more than {ImportLimits.Dates} dates that no rule in Norwegian time gives; the first {ImportLimits.Dates} are taken.");
        return moments.Take(ImportLimits.Dates).Select(moment => Single(start.With(moment), length));
    }

    /// <summary>One date, or the days that one date lasts.</summary>
    public static SchedulePart Single(CalendarMoment moment, TimeSpan? length)
    {
        var (start, day) = (moment.InOslo, DateOnly.FromDateTime(moment.InOslo));
        if (length >= TimeSpan.FromDays(1))
        {
            // The end of a whole day is the midnight after it.
            var last = DateOnly.FromDateTime(start + length.Value - (moment.IsDay ? TimeSpan.FromSeconds(1) : TimeSpan.Zero));
            return new(new SingleDays(new(day, last)), null, null, Season.Always);
        }

        return new(new SingleDays(DaySpan.Of(day)), moment.IsDay ? null : TimeOnly.FromDateTime(start), moment.IsDay ? null : End(start, length), Season.Always);
    }

    public static TimeOnly? End(DateTime start, TimeSpan? length) => length is { } time && time > TimeSpan.Zero && time < TimeSpan.FromDays(1) ? TimeOnly.FromDateTime(start + time) : null;
}
