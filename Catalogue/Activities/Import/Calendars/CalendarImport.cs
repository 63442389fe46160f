using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>Reads the events of an iCalendar file (RFC 5545) as activities.</summary>
public static class CalendarImport
{
    /// <summary>Reads a file. Events that cannot be told are left out and named.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kind">The kind of events whose CATEGORIES name none of ours; null to leave such events out.</param>
    /// <exception cref="FormatException">It is no calendar, or larger than we read.</exception>
    public static ImportReading Read(ReadOnlySpan<byte> bytes, string? kind)
    {
        var calendars = CalendarComponent.Read(bytes).Parts.Where(part => part.Name == "VCALENDAR").ToList();
        if (calendars.Count == 0) throw new FormatException("The file holds no calendar (BEGIN:VCALENDAR).");
        var (activities, notes) = (new List<ImportedActivity>(), new List<ImportNote>());
        foreach (var calendar in calendars)
        {
            var zones = new CalendarZones(calendar);
            foreach (var group in calendar.Parts.Where(part => part.Name == "VEVENT").GroupBy(IdOf, StringComparer.Ordinal))
            {
                var main = group.FirstOrDefault(one => one.Find("RECURRENCE-ID") is null);
                var place = $"line {(main ?? group.First()).Line}";
                if (activities.Count == ImportLimits.Activities) throw new FormatException($"The calendar has more than {ImportLimits.Activities} events.");
                try
                {
                    if (main is null) notes.Add(new(place, true, "It changes a date of an event that is not there."));
                    else activities.Add(new(group.Key, place, Cells(main, [.. group.Where(one => one.Find("RECURRENCE-ID") is not null)], zones, kind, message => notes.Add(new(place, false, message)))));
                }
                catch (FormatException fault)
                {
                    notes.Add(new(place, true, fault.Message));
                }
            }
        }

        return new(activities, notes);
    }

    // An event without UID is known by what it is; a second one just like it is the same.
    private static string IdOf(CalendarComponent one) => one.Find("UID")?.Value.Trim() is { Length: > 0 and < 300 } id ? id : $"{one.Find("SUMMARY")?.Value} {one.Find("DTSTART")?.Value}".Trim();

    private static IReadOnlyDictionary<string, string> Cells(CalendarComponent main, IReadOnlyList<CalendarComponent> changed, CalendarZones zones, string? kind, Action<string> tell)
    {
        if (main.Find("SUMMARY")?.Text.Trim() is not { Length: > 0 } title) throw new FormatException("The event has no title (SUMMARY).");
        var cells = new CellWriter();
        cells.Write(ActivityColumns.Title, title);
        cells.Write(ActivityColumns.Description, main.Find("DESCRIPTION")?.Text);
        cells.Write(ActivityColumns.Status, main.Find("STATUS")?.Value.Trim().Equals("TENTATIVE", StringComparison.OrdinalIgnoreCase) == true ? "nevnt" : "tilbud");
        cells.Kinds(main.All("CATEGORIES").SelectMany(line => line.Texts), kind);
        if (!cells.Cells.ContainsKey(ActivityColumns.Kinds)) throw new FormatException($"\"{title}\" names no kind of ours (CATEGORIES). Give the kind of the feed.");
        cells.Write(ActivityColumns.Schedule, ScheduleText.Format(Read(main, changed, zones, tell)));
        cells.Write(ActivityColumns.Place, main.Find("LOCATION")?.Text);
        // Whoever wrote the event into a program is often a private person: only a named organiser is told, and never an address.
        if (main.Find("ORGANIZER") is { } organiser && organiser.Parameters.TryGetValue("CN", out var name) && !name.Contains('@', StringComparison.Ordinal))
        {
            cells.Write(ActivityColumns.Organiser, name);
            if (main.Find("URL")?.Value is { } link) cells.Write(ActivityColumns.Web, link);
        }
        else cells.Write(ActivityColumns.SourceLink, main.Find("URL")?.Value);
        return cells.Cells;
    }

    private static Schedule Read(CalendarComponent main, IReadOnlyList<CalendarComponent> changed, CalendarZones zones, Action<string> tell)
    {
        var schedule = new EventTimes(main, changed, zones, tell).Schedule();
        var reading = ScheduleText.Parse(ScheduleText.Format(schedule));
        return reading.Schedule ?? throw new FormatException($"Its times cannot be told: {reading.Faults[0]}");
    }
}
