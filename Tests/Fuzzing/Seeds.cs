using System.IO.Compression;
using System.Text;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Fuzzing;

/// <summary>The real inputs that the importers' fuzzers spoil.</summary>
internal static class Seeds
{
    private const string Feed = """
        {"items":[{"id":"a","modified":1,"state":"updated","kind":"SessionSeries","data":{"@type":"SessionSeries","name":"Kor for alle","description":"Vi synger.","activity":[{"prefLabel":"kor"}],"location":{"name":"Biblioteket","address":{"streetAddress":"Gata 1","postalCode":"7800","addressLocality":"Namsos"}},"organizer":{"@type":"Organization","name":"Koret","telephone":"59 44 00 01","email":"kor@example.test","url":"https://example.test"},"offers":[{"name":"Voksen","price":50.5,"priceCurrency":"NOK"},{"price":0}],"ageRange":{"minValue":6,"maxValue":12},"genderRestriction":"FemaleOnly","eventSchedule":[{"startDate":"2026-09-01","endDate":"2027-05-31","startTime":"18:00","endTime":"20:00","repeatFrequency":"P1W","byDay":["schema:Tuesday"],"exceptDate":["2026-12-22T18:00:00Z"],"scheduleTimezone":"Europe/Oslo"}]}},{"id":"b","modified":2,"state":"updated","data":{"@type":"Event","name":"Konsert","isAccessibleForFree":true,"startDate":"2026-12-01T17:00:00Z","endDate":"2026-12-01T18:30:00Z","eventStatus":"https://schema.org/EventCancelled","superEvent":{"name":"Jul","subEvent":[]}}},{"id":"c","modified":3,"state":"deleted"}],"next":"https://feed.example.test/?afterTimestamp=3","license":"x"}
        """;

    /// <summary>Calendars of other programs, and one with all that ours reads.</summary>
    public static IReadOnlyList<byte[]> Calendars =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Data", "feeds", "ics")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        Encoding.UTF8.GetBytes("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SUMMARY:Språkkafé\, for alle
            CATEGORIES:språkkafé,kor
            ORGANIZER;CN="Koret Ljom":mailto:kor@example.test
            URL:https://example.test
            LOCATION:Bibli
             oteket
            DTSTART;TZID="W. Europe Standard Time":20260901T180000
            DURATION:PT1H30M
            RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270525T160000Z
            RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=30
            RDATE:20260908T180000,20260910T190000
            EXDATE;TZID="W. Europe Standard Time":20261222T180000
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20261201T170000Z
            DTSTART:20261202T160000Z
            DTEND:20261202T180000Z
            END:VEVENT
            END:VCALENDAR
            """),
    ];

    /// <summary>A page of an OpenActive feed.</summary>
    public static IReadOnlyList<byte[]> Pages => [Encoding.UTF8.GetBytes(Feed)];

    /// <summary>Open Referral's own examples.</summary>
    public static IReadOnlyList<byte[]> Services => [.. Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Data", "feeds", "hsds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The tables of activities that are shipped.</summary>
    public static IReadOnlyList<byte[]> Tables => [.. Directory.GetFiles(Path.Combine(Repository.Resources, "Municipalities"), "activities.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>A workbook as a translator's program saved it, and one as we write it.</summary>
    public static IReadOnlyList<byte[]> Workbooks(ContentHouse house) =>
        [File.ReadAllBytes(Path.Combine(Repository.Root, "Tests", "Data", "spreadsheets", "saved-by-libreoffice.xlsx")), new Returned(house).ToBytes()];

    /// <summary>A workbook with one of its parts spoilt, packed again: what is spoilt outside is only ever a broken archive.</summary>
    public static byte[] Repacked(byte[] workbook, Random random, Func<byte[], byte[]> spoil)
    {
        using var output = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook, writable: false)))
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            foreach (var (at, entry) in from.Entries.Index())
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                target.Write(at == chosen ? spoil(bytes.ToArray()) : bytes.ToArray());
            }
        }
        return output.ToArray();
    }
}
