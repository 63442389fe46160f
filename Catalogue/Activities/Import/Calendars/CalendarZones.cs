using NodaTime;
using NodaTime.TimeZones;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>The zones of one file by the names it gives them: IANA's, Windows' as Outlook writes them, and names that a VTIMEZONE explains.</summary>
internal sealed class CalendarZones
{
    public static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    private readonly Dictionary<string, string> _explained = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DateTimeZone, bool> _likeOslo = [];

    public CalendarZones(CalendarComponent calendar)
    {
        foreach (var zone in calendar.Parts.Where(part => part.Name == "VTIMEZONE"))
            if (zone.Find("TZID") is { } id && (zone.Find("X-LIC-LOCATION") ?? zone.Find("TZ-URL")) is { } place) _explained.TryAdd(id.Value, place.Value);
    }

    /// <summary>The zone of a name; null when nobody knows it.</summary>
    public DateTimeZone? Find(string name) => Known(name) ?? (_explained.TryGetValue(name, out var place) ? Known(place) : null);

    /// <summary>Whether clocks there show the same as in Norway, year after year: then a weekly event is weekly here.</summary>
    public bool IsLikeOslo(DateTimeZone zone)
    {
        if (zone.Equals(Oslo)) return true;
        if (_likeOslo.TryGetValue(zone, out var known)) return known;
        var same = true;
        for (var instant = Instant.FromUtc(2015, 1, 1, 12, 0); same && instant < Instant.FromUtc(2036, 1, 1, 0, 0); instant += Duration.FromDays(1)) same = zone.GetUtcOffset(instant) == Oslo.GetUtcOffset(instant);
        return _likeOslo[zone] = same;
    }

    // Some programs put a path before the name: /freeassociation.sourceforge.net/Tzfile/Europe/Oslo.
    private static DateTimeZone? Known(string name)
    {
        var text = name.Trim().Trim('"', '/');
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone) return zone;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(text, out var iana)) return DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana);
        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', slash + 1))
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text[(slash + 1)..]) is { } inner) return inner;
        return null;
    }
}
