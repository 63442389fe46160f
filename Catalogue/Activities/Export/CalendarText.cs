using System.Globalization;
using System.Text;

namespace ChatBot.Catalogue.Activities.Export;

/// <summary>Writes lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, ended by CRLF.</summary>
internal sealed class CalendarText
{
    private const int Fold = 75;

    private readonly StringBuilder _text = new();

    public void Line(string name, string value)
    {
        var used = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A letter of several octets is not cut in two.
            if (used + rune.Utf8SequenceLength > Fold)
            {
                _text.Append("\r\n ");
                used = 1;
            }

            _text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>A line of free text; nothing when there is none.</summary>
    public void Text(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Where(letter => letter == '\n' || !char.IsControl(letter));
        Line(name, string.Concat(clean).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
    }

    /// <summary>A line with a moment in Norway, or a day where no hour is known.</summary>
    public void Moment(string name, DateOnly day, TimeOnly? time) => Line(time is null ? $"{name};VALUE=DATE" : $"{name};TZID=Europe/Oslo", Of(day, time));

    public static string Of(DateOnly day, TimeOnly? time) =>
        time is { } at ? day.ToDateTime(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) : day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The instant at which Norway's clock shows a time.</summary>
    public static string Utc(DateOnly day, TimeOnly time) => Schedules.OsloClock.At(day, time).At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Norway's clock since 1996, as the European Union sets it.</summary>
    public void Zone()
    {
        Line("BEGIN", "VTIMEZONE");
        Line("TZID", "Europe/Oslo");
        Change("DAYLIGHT", "+0100", "+0200", "CEST", "19960331T020000", 3);
        Change("STANDARD", "+0200", "+0100", "CET", "19961027T030000", 10);
        Line("END", "VTIMEZONE");
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private void Change(string kind, string from, string to, string name, string start, int month)
    {
        Line("BEGIN", kind);
        Line("TZOFFSETFROM", from);
        Line("TZOFFSETTO", to);
        Line("TZNAME", name);
        Line("DTSTART", start);
        Line("RRULE", $"FREQ=YEARLY;BYMONTH={month.ToString(CultureInfo.InvariantCulture)};BYDAY=-1SU");
        Line("END", kind);
    }
}
