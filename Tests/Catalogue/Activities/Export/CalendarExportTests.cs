using System.Text;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Export;

public sealed class CalendarExportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_cancelled_and_a_moved_date_stand_beside_their_rule()
    {
        var text = Write("tirsdag 18:00-20:00 fra 2026-09-01 til 2026-12-15; avlyst 2026-11-24 (sykdom); flyttet 2026-12-01 til 2026-12-02 17:00-19:00; ikke 2026-12-08");

        Assert.Contains("DTSTART;TZID=Europe/Oslo:20261117T180000\r\nDTEND;TZID=Europe/Oslo:20261117T200000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T170000Z\r\nEXDATE;TZID=Europe/Oslo:20261208T180000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("RECURRENCE-ID;TZID=Europe/Oslo:20261124T180000\r\nDTSTART;TZID=Europe/Oslo:20261124T180000\r\nDTEND;TZID=Europe/Oslo:20261124T200000\r\nSTATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
        Assert.Contains("RECURRENCE-ID;TZID=Europe/Oslo:20261201T180000\r\nDTSTART;TZID=Europe/Oslo:20261202T170000\r\nDTEND;TZID=Europe/Oslo:20261202T190000\r\nSTATUS:CONFIRMED\r\n", text, StringComparison.Ordinal);
        Assert.Contains("COMMENT:sykdom\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_cut()
    {
        var title = string.Concat(Enumerable.Repeat("ቋንቋ; ካፈ, \"å\\\n", 30));

        var text = Write("tirsdag 18:00", title);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Equal(title.Trim(), CalendarImport.Read(Encoding.UTF8.GetBytes(text), "kor").Activities[0].Cells[ActivityColumns.Title]);
    }

    [Theory]
    [InlineData("tirsdag 18:00-20:00 fra 2026-11-24 til 2027-05-25")]
    [InlineData("mandag og torsdag 10:00-12:00 annenhver uke fra 2026-11-23 til 2027-05-13")]
    [InlineData("andre torsdag i måneden 18:00-20:00 fra 2026-12-10 til 2027-05-13")]
    [InlineData("den 15. i måneden 18:00-20:00 fra 2026-12-15 til 2027-05-15")]
    [InlineData("2026-12-05 12:00-15:00")]
    public void What_is_written_is_read_again(string schedule)
    {
        var reading = CalendarImport.Read(Encoding.UTF8.GetBytes(Write(schedule)), "kor");

        Assert.Equal(schedule, Assert.Single(reading.Activities).Cells[ActivityColumns.Schedule]);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void What_has_no_known_day_is_in_no_calendar() => Assert.DoesNotContain("VEVENT", Write("ukjent"), StringComparison.Ordinal);

    [Theory]
    [InlineData(ActivityStatus.Goal)]
    [InlineData(ActivityStatus.Named)]
    [InlineData(ActivityStatus.Past)]
    public void Nothing_but_an_offer_is_ever_served(ActivityStatus status) => Assert.Empty(new ActivityFilter().Of([One("tirsdag 18:00", "Kor") with { Status = status }]));

    private static string Write(string schedule, string title = "Kor") => Encoding.UTF8.GetString(new CalendarExport("Aktiviteter", "nb", _ => null).Write([One(schedule, title)], Today));

    private static Activity One(string schedule, string title) =>
        new() { Id = "kor", Municipality = "namsos", Title = ActivityText.Of(title), Status = ActivityStatus.Offer, Kinds = ["choir"], Schedule = ScheduleText.Parse(schedule).Schedule! };
}
