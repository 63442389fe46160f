using System.Globalization;
using System.Text;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Grants;

/// <summary>The deadlines of a municipality's grants as a calendar (RFC 5545). A date that is certain is told as one, an earlier year's as tentative and in words; what has no date is left out.</summary>
public static class GrantFeed
{
    private const int LineOctets = 75;

    /// <summary>The calendar's text, the same on every day on which nothing has changed.</summary>
    /// <param name="here">The municipality.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="today">The Oslo date.</param>
    public static string Write(MunicipalContent here, Language language, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(here);
        var texts = new GrantTexts(here, language, today);
        var text = new StringBuilder();
        void Line(string name, string value) => Fold(text, $"{name}:{value}");
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//ChatBot//Grants//NO");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escape(texts.Say("feed.name", ("place", here.Municipality.Name))));
        foreach (var (grant, told) in here.Grants.SelectMany(grant => GrantCalendar.Ahead(grant, today).Where(told => told.Date is not null).Select(told => (grant, told)))
            .OrderBy(one => one.told.Date).ThenBy(one => one.told.Key, StringComparer.Ordinal))
        {
            Line("BEGIN", "VEVENT");
            Line("UID", $"{told.Key.Replace('/', '-')}@{here.Municipality.Id}.grants");
            // The day on which the source said so, that an unchanged deadline stays the same event to the letter.
            Line("DTSTAMP", $"{Day(grant.Checked?.Date ?? grant.Source.SourceDate)}T000000Z");
            Line("DTSTART;VALUE=DATE", Day(told.Date!.Value));
            Line("DTEND;VALUE=DATE", Day(told.Date.Value.AddDays(1)));
            Line("SUMMARY", Escape(texts.Say(told.IsCertain ? "feed.deadline" : "feed.guess", ("grant", grant.Called))));
            Line("DESCRIPTION", Escape(string.Join('\n', new[] { texts.Deadline(told), texts.Purpose(grant), grant.Apply.Giver }.Where(line => line.Length > 0))));
            Line("STATUS", told.IsCertain ? "CONFIRMED" : "TENTATIVE");
            Line("TRANSP", "TRANSPARENT");
            if (grant.Apply.Web is { } web) Line("URL", $"https://{web}");
            Line("END", "VEVENT");
        }
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line is at most 75 octets and goes on after a space; no letter is cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
