using System.Globalization;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>The times of an event and its changed dates as one of our schedules.</summary>
internal sealed class EventTimes(CalendarComponent main, IReadOnlyList<CalendarComponent> changed, CalendarZones zones, Action<string> tell)
{
    private readonly CalendarMoment _start = CalendarMoment.One(main.Find("DTSTART") ?? throw new FormatException("The event has no DTSTART, so nobody knows when it is."), zones);

    /// <exception cref="FormatException">Its times cannot be told.</exception>
    public Schedule Schedule()
    {
        var length = Length(main, _start, zones);
        var parts = Recurring(length) ?? [EventParts.Single(_start, length)];
        parts.AddRange(main.All("RDATE").SelectMany(line => CalendarMoment.Read(line, zones)).Take(ImportLimits.Dates).Select(moment => EventParts.Single(moment, length)));
        var changes = main.All("EXDATE").SelectMany(line => CalendarMoment.Read(line, zones)).Take(ImportLimits.Dates).Select(LeftOut).ToList();
        if (IsCancelled(main)) changes.AddRange(parts.Where(part => part.Repeat is SingleDays).Select(part => new ScheduleChange(ChangeKind.Cancelled, ((SingleDays)part.Repeat).Span)));
        foreach (var one in changed.Take(ImportLimits.Dates))
            if (Change(one) is { } change) changes.Add(change);
        // What was never planned (a date that an older version of the rule had) needs no exception.
        return new() { Parts = parts, Changes = [.. changes.Distinct().Where(change => parts.Any(part => part.Days(change.Days.First, change.Days.Last).Any(day => change.Concerns(day, part.From))))] };
    }

    public static bool IsCancelled(CalendarComponent one) => one.Find("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true;

    private List<SchedulePart>? Recurring(TimeSpan? length)
    {
        var rules = main.All("RRULE").ToList();
        if (rules.Count == 0) return null;
        if (rules.Count > MostRules) throw new FormatException($"It has more than {MostRules} rules (RRULE).");
        return [.. rules.SelectMany(line => EventParts.Of(RecurrenceRule.Parse(line.Value), _start, length, zones, tell))];
    }

    private static ScheduleChange LeftOut(CalendarMoment moment) => new(ChangeKind.LeftOut, DaySpan.Of(DateOnly.FromDateTime(moment.InOslo)), moment.IsDay ? null : TimeOnly.FromDateTime(moment.InOslo));

    private ScheduleChange? Change(CalendarComponent one)
    {
        var line = one.Find("RECURRENCE-ID")!;
        if (line.Parameters.TryGetValue("RANGE", out var range)) tell($"A change of all later dates (RANGE={range}, line {line.Number}) is not taken over: write it in the schedule.");
        var original = CalendarMoment.One(line, zones);
        var (day, at) = (DaySpan.Of(DateOnly.FromDateTime(original.InOslo)), original.IsDay ? (TimeOnly?)null : TimeOnly.FromDateTime(original.InOslo));
        if (IsCancelled(one)) return new(ChangeKind.Cancelled, day, at);
        if (one.Find("DTSTART") is not { } start) return null;
        var moment = CalendarMoment.One(start, zones);
        if (moment.InOslo == original.InOslo) return null;
        var end = moment.IsDay ? null : EventParts.End(moment.InOslo, Length(one, moment, zones) ?? Length(main, _start, zones));
        return new(ChangeKind.Moved, day, at, new(DateOnly.FromDateTime(moment.InOslo), moment.IsDay ? null : TimeOnly.FromDateTime(moment.InOslo), end));
    }

    private static TimeSpan? Length(CalendarComponent one, CalendarMoment start, CalendarZones zones)
    {
        if (one.Find("DTEND") is { } end) return CalendarMoment.One(end, zones).InOslo - start.InOslo;
        return one.Find("DURATION") is { } duration ? Duration(duration.Value) : null;
    }

    // The standard wants one.
    private const int MostRules = 10;

    // Far above what there is, far below where the calendar ends.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    // P7W, PT1H30M, P1DT2H; a negative one makes no sense here.
    private static TimeSpan? Duration(string text)
    {
        var (length, number, ok) = (TimeSpan.Zero, 0, text.StartsWith('P'));
        foreach (var letter in text.AsSpan(ok ? 1 : 0))
        {
            if (char.IsAsciiDigit(letter) && number < 100_000) number = number * 10 + int.Parse([letter], CultureInfo.InvariantCulture);
            else if (letter != 'T')
            {
                length += letter switch { 'W' => TimeSpan.FromDays(7 * number), 'D' => TimeSpan.FromDays(number), 'H' => TimeSpan.FromHours(number), 'M' => TimeSpan.FromMinutes(number), _ => TimeSpan.FromSeconds(number) };
                number = 0;
                if (length > Longest) throw new FormatException($"It lasts longer than any activity (DURATION:{text[..Math.Min(text.Length, 30)]}).");
            }
        }

        return ok ? length : null;
    }
}
