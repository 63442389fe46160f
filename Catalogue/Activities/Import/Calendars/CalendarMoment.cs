using System.Globalization;
using NodaTime;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>A date or a date and time of a file: wall-clock time in its zone.</summary>
/// <param name="At">The wall-clock time; midnight of a mere date.</param>
/// <param name="Zone">The zone; Norway's for floating time and dates.</param>
/// <param name="IsDay">Whether it is a mere date.</param>
internal readonly record struct CalendarMoment(DateTime At, DateTimeZone Zone, bool IsDay)
{
    /// <summary>What a clock in Norway shows then.</summary>
    public DateTime InOslo => IsDay || Zone.Equals(CalendarZones.Oslo) ? At : Oslo(At, Zone);

    public CalendarMoment With(DateTime at) => this with { At = at };

    // A year outside of these is a slip or a sign for "always"; and arithmetic near the ends of the calendar has no answer.
    private const int FirstYear = 1900, LastYear = 2200;

    /// <summary>Whether a moment can be one of an activity.</summary>
    public static bool IsOurs(DateTime at) => at.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads the only value of a property, or its first.</summary>
    /// <exception cref="FormatException">There is none, it is no date, or its zone is unknown.</exception>
    public static CalendarMoment One(ContentLine line, CalendarZones zones) =>
        Read(line, zones).Select(moment => (CalendarMoment?)moment).FirstOrDefault() ?? throw new FormatException($"{line.Name} on line {line.Number} is empty.");

    /// <summary>Reads all values of a property.</summary>
    /// <exception cref="FormatException">It is no date, or its zone is unknown.</exception>
    public static IEnumerable<CalendarMoment> Read(ContentLine line, CalendarZones zones) =>
        line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(value => Read(value.Split('/')[0], line, zones));

    private static CalendarMoment Read(string value, ContentLine line, CalendarZones zones)
    {
        var moment = Parse(value, line, zones);
        return IsOurs(moment.At) ? moment : throw new FormatException($"{line.Name} on line {line.Number} lies in the year {moment.At.Year}: {value}.");
    }

    private static CalendarMoment Parse(string value, ContentLine line, CalendarZones zones)
    {
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, CalendarZones.Oslo, IsDay: true);
        var utc = value.EndsWith('Z');
        if (!DateTime.TryParseExact(utc ? value[..^1] : value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) throw new FormatException($"{line.Name} on line {line.Number} is no date: {value}.");
        if (utc) return new(at, DateTimeZone.Utc, IsDay: false);
        if (!line.Parameters.TryGetValue("TZID", out var name)) return new(at, CalendarZones.Oslo, IsDay: false);
        return new(at, zones.Find(name) ?? throw new FormatException($"The time zone \"{name}\" on line {line.Number} is unknown, so its hours are unknown."), IsDay: false);
    }

    private static DateTime Oslo(DateTime at, DateTimeZone zone) => zone.AtLeniently(LocalDateTime.FromDateTime(at)).WithZone(CalendarZones.Oslo).ToDateTimeUnspecified();
}
