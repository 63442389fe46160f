using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Import.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Activities.Import;

public sealed class ImportFormatsTests
{
    private static readonly string Feeds = Path.Combine(Repository.Root, "Tests", "Data", "feeds");

    [Fact]
    public void A_weekly_event_with_exceptions_becomes_what_staff_would_have_written()
    {
        var reading = Calendar("""
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1
            SUMMARY:Språkkafé\, for alle
            CATEGORIES:språkkafé
            LOCATION:Bibli
             oteket
            DTSTART;TZID="W. Europe Standard Time":20260901T180000
            DTEND;TZID="W. Europe Standard Time":20260901T200000
            RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270525T160000Z
            EXDATE;TZID="W. Europe Standard Time":20261222T180000
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;TZID="W. Europe Standard Time":20261124T180000
            SUMMARY:Språkkafé
            STATUS:CANCELLED
            DTSTART;TZID="W. Europe Standard Time":20261124T180000
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20261201T170000Z
            SUMMARY:Språkkafé
            DTSTART:20261202T160000Z
            DTEND:20261202T180000Z
            END:VEVENT
            """);

        var cells = Assert.Single(reading.Activities).Cells;
        Assert.Equal("tirsdag 18:00-20:00 fra 2026-09-01 til 2027-05-25; ikke 2026-12-22 18:00; avlyst 2026-11-24 18:00; flyttet 2026-12-01 18:00 til 2026-12-02 17:00-19:00", cells[ActivityColumns.Schedule]);
        Assert.Equal(("Språkkafé, for alle", "Biblioteket", "språkkafé", "tilbud"), (cells[ActivityColumns.Title], cells[ActivityColumns.Place], cells[ActivityColumns.Kinds], cells[ActivityColumns.Status]));
    }

    [Theory]
    [InlineData("DTSTART:20261124T170000Z\nDTEND:20261124T190000Z", "2026-11-24 18:00-20:00")]
    [InlineData("DTSTART;VALUE=DATE:20260622\nDTEND;VALUE=DATE:20260627", "2026-06-22..2026-06-26")]
    [InlineData("DTSTART:20260901T180000\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;INTERVAL=2", "tirsdag 18:00-19:30 annenhver uke fra 2026-09-01")]
    [InlineData("DTSTART:20260903T180000\nRRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=3", "første torsdag i måneden 18:00 fra 2026-09-03 til 2026-11-05")]
    [InlineData("DTSTART:20260930T180000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "regel FREQ=MONTHLY/BYDAY=MO,TU,WE,TH,FR/BYSETPOS=-1 18:00 fra 2026-09-30")]
    [InlineData("DTSTART:20260930T180000\nRRULE:FREQ=MONTHLY;BYDAY=WE;BYSETPOS=-1", "siste onsdag i måneden 18:00 fra 2026-09-30")]
    [InlineData("DTSTART:20260901T180000\nRDATE:20260908T180000,20260910T190000", "2026-09-01 18:00; 2026-09-08 18:00; 2026-09-10 19:00")]
    [InlineData("DTSTART;TZID=America/New_York:20261027T120000\nRRULE:FREQ=WEEKLY;COUNT=2", "2026-10-27 17:00; 2026-11-03 18:00")]
    public void The_times_of_an_event_are_told_by_the_clocks_of_Norway(string times, string schedule) =>
        Assert.Equal(schedule, Assert.Single(Calendar($"BEGIN:VEVENT\nUID:1\nSUMMARY:Kor\n{times}\nEND:VEVENT").Activities).Cells[ActivityColumns.Schedule]);

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=MINUTELY;COUNT=5")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=FORTNIGHTLY")]
    public void A_rule_without_end_or_sense_leaves_its_event_out_and_lets_the_rest_in(string rule)
    {
        var reading = Calendar($"BEGIN:VEVENT\nUID:1\nSUMMARY:Bombe\nDTSTART:20260901T180000\n{rule}\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Kor\nDTSTART:20260901T180000\nEND:VEVENT");

        Assert.Equal("2", Assert.Single(reading.Activities).SourceId);
        Assert.Equal(("line 3", true), (reading.Notes[0].Place, reading.Notes[0].IsLeftOut));
    }

    [Fact]
    public void An_hour_in_a_zone_that_nobody_knows_is_not_guessed() =>
        Assert.Contains("Utopia", Assert.Single(Calendar("BEGIN:VEVENT\nUID:1\nSUMMARY:Kor\nDTSTART;TZID=Utopia/Amaurot:20260901T180000\nEND:VEVENT").Notes).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_folded_without_end_is_refused()
    {
        var bomb = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nDESCRIPTION:a" + string.Concat(Enumerable.Repeat("\n aaaaaaaaaaaaaaaaaaaaaaaaa", 10_000)));

        Assert.Throws<FormatException>(() => CalendarImport.Read(bomb, null));
    }

    [Fact]
    public void Parts_within_parts_without_end_are_refused() =>
        Assert.Throws<FormatException>(() => CalendarImport.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\n", 100))), null));

    [Fact]
    public void A_source_larger_than_we_read_is_refused() => Assert.Throws<FormatException>(() => CalendarImport.Read(new byte[ImportLimits.Bytes + 1], null));

    [Fact]
    public void Every_calendar_of_others_is_read_to_its_end()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Feeds, "ics")))
        {
            var reading = CalendarImport.Read(File.ReadAllBytes(file), "kultur");

            Assert.All(reading.Activities, one => Assert.Empty(ReadRow(one).Faults));
        }
    }

    [Theory]
    [InlineData("organization_full.json")]
    [InlineData("service_full.json")]
    [InlineData("service_list.json")]
    [InlineData("service_at_location_full.json")]
    public void The_examples_of_Open_Referral_give_their_service(string file)
    {
        var reading = OpenReferralImport.Read(File.ReadAllBytes(Path.Combine(Feeds, "hsds", file)), "kurs og informasjon");

        var service = Assert.Single(reading.Activities);
        Assert.Equal(("ac148810-d857-441c-9679-408f346de14b", "Community Counselling"), (service.SourceId, service.Cells[ActivityColumns.Title]));
        Assert.Empty(ReadRow(service).Faults);
    }

    [Fact]
    public void A_schedule_that_contradicts_itself_leaves_the_time_unknown_and_is_told()
    {
        var reading = OpenReferralImport.Read(File.ReadAllBytes(Path.Combine(Feeds, "hsds", "service_full.json")), "kurs og informasjon");

        Assert.Equal("ukjent", reading.Activities[0].Cells[ActivityColumns.Schedule]);
        Assert.Contains(reading.Notes, note => note.Message.Contains("COUNT and UNTIL", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_alone_is_no_service() => Assert.Throws<FormatException>(() => OpenReferralImport.Read(File.ReadAllBytes(Path.Combine(Feeds, "hsds", "location.json")), "kor"));

    [Fact]
    public void A_weekly_service_of_Open_Referral_is_weekly_here()
    {
        var reading = OpenReferralImport.Read("""{"id":"1","name":"Kor","schedules":[{"freq":"WEEKLY","byday":"TU,TH","dtstart":"2026-09-01","until":"2027-05-31","opens_at":"18:00:00","closes_at":"20:00:00"}]}"""u8.ToArray(), "kor");

        Assert.Equal("tirsdag og torsdag 18:00-20:00 fra 2026-09-01 til 2027-05-27", reading.Activities[0].Cells[ActivityColumns.Schedule]);
    }

    [Fact]
    public void A_feed_is_followed_from_page_to_page_and_its_last_word_counts()
    {
        var first = Page("""{"items":[{"id":"a","modified":1,"state":"updated","data":{"@type":"Event","name":"Gammel","startDate":"2026-12-01T17:00:00Z"}},{"id":"b","modified":2,"state":"updated","data":{"@type":"Event","name":"Borte","startDate":"2026-12-01"}}],"next":"x"}""", 1);
        var second = Page("""{"items":[{"id":"a","modified":3,"state":"updated","data":{"@type":"Event","name":"Ny","startDate":"2026-12-02T17:00:00Z","endDate":"2026-12-02T18:30:00Z"}},{"id":"b","modified":4,"state":"deleted"}],"next":"y"}""", 2);

        var reading = OpenActiveImport.Read([first, second], "kor");

        Assert.Equal(("Ny", "2026-12-02 18:00-19:30"), (Assert.Single(reading.Activities).Cells[ActivityColumns.Title], reading.Activities[0].Cells[ActivityColumns.Schedule]));
        Assert.Equal(["b"], reading.Deleted);
    }

    [Theory]
    [InlineData(3, "b", 4, "a", true)]
    [InlineData(3, "a", 3, "b", true)]
    [InlineData(3, "b", 3, "b", false)]
    [InlineData(3, "b", 3, "a", false)]
    [InlineData(3, "9", 3, "10", true)]
    public void A_feed_that_does_not_advance_is_seen(int modified, string id, int nextModified, string nextId, bool advances)
    {
        var page = Page($$"""{"items":[{"id":"{{id}}","modified":{{modified}},"state":"deleted"}],"next":"x"}""", 1);

        Assert.Equal(advances, page.IsBefore(Page($$"""{"items":[{"id":"{{nextId}}","modified":{{nextModified}},"state":"deleted"}],"next":"y"}""", 2)));
    }

    [Fact]
    public void A_table_in_Excel_s_own_letters_is_read_and_a_broken_row_is_named_by_its_line()
    {
        var table = ActivityTable.Parse(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("id;tittel;type;pris;tid;farge\r\n1;Språkkafé på Mørk;språkkafé;50,50;tirsdag 18-20;rød\r\n2;Fotball;fotbal;gratis;;\r\n"));

        var reading = TableImport.Read(table, null);

        var one = Assert.Single(reading.Activities);
        Assert.Equal(("Språkkafé på Mørk", "50,50", "tilbud"), (one.Cells[ActivityColumns.Title], one.Cells[ActivityColumns.Price], one.Cells[ActivityColumns.Status]));
        Assert.Contains(reading.Notes, note => note is { Place: "line 3", IsLeftOut: true });
        Assert.Contains(reading.Notes, note => note.Message.Contains("farge", StringComparison.Ordinal));
    }

    private static RpdePage Page(string json, int number) => RpdePage.Read(Encoding.UTF8.GetBytes(json), number);

    private static ImportReading Calendar(string events) => CalendarImport.Read(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nVERSION:2.0\n{events}\nEND:VCALENDAR\n"), "kor");

    private static ActivityReading ReadRow(ImportedActivity one) =>
        ActivityRows.Read(new(1, null, new Dictionary<string, string>(one.Cells, StringComparer.Ordinal) { [ActivityColumns.Id] = "x" }), "x", ChatBot.Catalogue.Activities.Schedules.SchoolYears.Unknown);
}
