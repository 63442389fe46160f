using System.Globalization;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Export;

/// <summary>Writes activities as an iCalendar file (RFC 5545) that calendar programs subscribe to.</summary>
/// <param name="name">The name of the calendar.</param>
/// <param name="language">The tag of the language its texts are in; what is not translated is in bokmål.</param>
/// <param name="link">The address of an activity's page; null where it has none.</param>
public sealed class CalendarExport(string name, string language, Func<Activity, string?> link)
{
    private const int DaysBack = 7;
    private const int DaysAhead = 366;

    /// <summary>Writes the dates of activities from a week back to a year ahead; those without a known day are not in it.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="today">The day in Europe/Oslo.</param>
    /// <returns>The same bytes for the same activities on the same day.</returns>
    public byte[] Write(IEnumerable<Activity> activities, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//ChatBot//Activities//NO");
        text.Line("CALSCALE", "GREGORIAN");
        text.Line("METHOD", "PUBLISH");
        text.Text("X-WR-CALNAME", name);
        text.Line("X-WR-TIMEZONE", "Europe/Oslo");
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        text.Zone();
        foreach (var activity in activities)
            foreach (var (part, number) in activity.Schedule.Parts.Select((part, at) => (part, at + 1)))
                if (EventSeries.Of(activity.Schedule, part, today.AddDays(-DaysBack), today.AddDays(DaysAhead)) is { } series)
                    Events(text, activity, $"{activity.Id}-{number.ToString(CultureInfo.InvariantCulture)}@{activity.Municipality}", series, today);
        text.Line("END", "VCALENDAR");
        return text.ToBytes();
    }

    private void Events(CalendarText text, Activity activity, string id, EventSeries series, DateOnly today)
    {
        Begin(text, activity, id, today);
        Times(text, series.First.Day, series.First.From, series.First.Until);
        if (series.Rule is { } rule) text.Line("RRULE", rule);
        foreach (var day in series.LeftOut) text.Moment("EXDATE", day, series.First.From);
        // Some programs take the first date of a list for the list's own and not for an event: it stands in both, and is one by the standard.
        foreach (var date in series.More.Count > 0 ? series.More.Prepend(series.First) : []) text.Moment("RDATE", date.Day, date.From);
        text.Line("END", "VEVENT");
        foreach (var date in series.Changed)
        {
            Begin(text, activity, id, today);
            text.Moment("RECURRENCE-ID", date.Day, date.From);
            if (date.MovedTo is { } to) Times(text, to.Day, to.From, to.Until);
            else Times(text, date.Day, date.From, date.Until);
            text.Line("STATUS", date.State == OccurrenceState.Cancelled ? "CANCELLED" : "CONFIRMED");
            text.Line("SEQUENCE", "1");
            text.Text("COMMENT", date.Note);
            text.Line("END", "VEVENT");
        }
    }

    private void Begin(CalendarText text, Activity activity, string id, DateOnly today)
    {
        text.Line("BEGIN", "VEVENT");
        text.Line("UID", id);
        text.Line("DTSTAMP", CalendarText.Utc(today, TimeOnly.MinValue));
        text.Text("SUMMARY", activity.Title.In(language));
        text.Text("DESCRIPTION", activity.Description?.In(language));
        text.Text("LOCATION", string.Join(", ", new[] { activity.Place?.Name, activity.Place?.Address }.Where(part => part is not null)));
        text.Text("CATEGORIES", ActivityKinds.Find(activity.Kinds[0])?.Name);
        text.Text("CONTACT", string.Join(", ", new[] { activity.Organiser?.Name, activity.Organiser?.Phone }.Where(part => part is not null)));
        if (link(activity) is { } address) text.Line("URL", address);
    }

    private static void Times(CalendarText text, DateOnly day, TimeOnly? from, TimeOnly? until)
    {
        text.Moment("DTSTART", day, from);
        if (from is { } start && until is { } end) text.Moment("DTEND", end <= start ? day.AddDays(1) : day, end);
    }
}
