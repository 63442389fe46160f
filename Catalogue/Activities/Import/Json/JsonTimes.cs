using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;
using NodaTime;

namespace ChatBot.Catalogue.Activities.Import.Json;

/// <summary>The times of an opportunity in schema.org's words (OpenActive, section "Schedule") as one of our schedules.</summary>
internal static class JsonTimes
{
    private static readonly CalendarZones Zones = new(new("", 0));

    /// <exception cref="FormatException">Its times cannot be told.</exception>
    public static Schedule Schedule(JsonElement? one, Action<string> tell)
    {
        var (parts, changes) = (new List<SchedulePart>(), new List<ScheduleChange>());
        foreach (var schedule in one.All("eventSchedule")) Repeated(schedule, parts, changes, tell);
        var ruled = parts.Count > 0;
        var dates = one.All("subEvent").Where(date => date.Text("startDate") is not null).ToList();
        foreach (var date in (!ruled && dates.Count == 0 && one.Text("startDate") is not null ? [one] : dates).Take(ImportLimits.Dates)) Dated(date, ruled, parts, changes);
        return new() { Parts = parts, Changes = [.. changes.Distinct().Where(change => parts.Any(part => part.Days(change.Days.First, change.Days.Last).Any(day => change.Concerns(day, part.From))))] };
    }

    private static void Dated(JsonElement? date, bool ruled, List<SchedulePart> parts, List<ScheduleChange> changes)
    {
        if (Moment(date.Text("startDate")!) is not { } start) throw new FormatException($"\"{date.Text("startDate")}\" is no date.");
        var length = date.Text("endDate") is { } text && Moment(text) is { } end ? end.InOslo - start.InOslo : (TimeSpan?)null;
        if (!ruled) parts.Add(EventParts.Single(start, length));
        if (date.Term("eventStatus") == "EventCancelled") changes.Add(new(ChangeKind.Cancelled, DaySpan.Of(DateOnly.FromDateTime(start.InOslo)), start.IsDay ? null : TimeOnly.FromDateTime(start.InOslo)));
    }

    private static void Repeated(JsonElement? schedule, List<SchedulePart> parts, List<ScheduleChange> changes, Action<string> tell)
    {
        if (schedule.Text("startDate") is not { } first || Rule(schedule) is not { } rule)
        {
            if (schedule.Text("startTime") is not null) tell("It is repeated, but not said from which day or how often, so its repeated times are not taken over.");
            return;
        }

        var zone = schedule.Text("scheduleTimezone") is { } name ? Zones.Find(name) ?? throw new FormatException($"The time zone \"{name}\" is unknown, so its hours are unknown.") : CalendarZones.Oslo;
        var time = schedule.Text("startTime");
        if (Moment(time is null ? first[..Math.Min(10, first.Length)] : $"{first[..Math.Min(10, first.Length)]}T{time}") is not { } start) throw new FormatException($"\"{first} {time}\" is no date and time.");
        start = start with { Zone = zone };
        var length = time is not null && schedule.Text("endTime") is { } until && TimeOnly.TryParse(until, CultureInfo.InvariantCulture, out var end) ? end - TimeOnly.FromDateTime(start.At) : (TimeSpan?)null;
        parts.AddRange(EventParts.Of(rule, start, length, Zones, tell));
        changes.AddRange(schedule.All("exceptDate").Select(date => date.Text()).OfType<string>().Select(Moment).OfType<CalendarMoment>().Take(ImportLimits.Dates)
            .Select(moment => new ScheduleChange(ChangeKind.LeftOut, DaySpan.Of(DateOnly.FromDateTime(moment.InOslo)), moment.IsDay ? null : TimeOnly.FromDateTime(moment.InOslo))));
    }

    // P1W and byDay as a rule of RFC 5545.
    private static RecurrenceRule? Rule(JsonElement? schedule)
    {
        if (schedule.Text("repeatFrequency") is not { Length: > 2 } every || !int.TryParse(every.AsSpan(1, every.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var interval)) return null;
        var unit = every[^1] switch { 'D' => "DAILY", 'W' => "WEEKLY", 'M' => "MONTHLY", 'Y' => "YEARLY", _ => null };
        if (unit is null || interval < 1) return null;
        var days = schedule.All("byDay").Select(day => day.Term() is { Length: >= 2 } term ? WeekdayNumber.DayOf(term.AsSpan(0, 2)) : null).OfType<DayOfWeek>().Select(WeekdayNumber.CodeOf);
        var text = $"FREQ={unit};INTERVAL={interval}";
        if (schedule.Number("repeatCount") is > 0 and < 100_000 and var count) text += $";COUNT={(int)count}";
        else if (schedule.Text("endDate") is { Length: >= 10 } last) text += $";UNTIL={last[..10].Replace("-", "", StringComparison.Ordinal)}";
        if (string.Join(',', days) is { Length: > 0 } byDay) text += $";BYDAY={byDay}";
        if (string.Join(',', schedule.All("byMonthDay").Select(day => day.Text())) is { Length: > 0 } byMonthDay) text += $";BYMONTHDAY={byMonthDay}";
        if (string.Join(',', schedule.All("byMonth").Select(month => month.Text())) is { Length: > 0 } byMonth) text += $";BYMONTH={byMonth}";
        return RecurrenceRule.Parse(text);
    }

    /// <summary>A date, a local time, or a time with its offset; null when it is none.</summary>
    public static CalendarMoment? Moment(string text) => Read(text) is { } moment && CalendarMoment.IsOurs(moment.At) ? moment : null;

    private static CalendarMoment? Read(string text)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, CalendarZones.Oslo, IsDay: true);
        var offset = text.Length > 10 && (text.EndsWith('Z') || text.AsSpan(10).ContainsAny('+', '-'));
        if (offset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return new(instant.UtcDateTime, DateTimeZone.Utc, IsDay: false);
        return !offset && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? new(local, CalendarZones.Oslo, IsDay: false) : null;
    }
}
