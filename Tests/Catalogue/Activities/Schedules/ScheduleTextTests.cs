using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Schedules;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("tirsdag 18:00-20:00", "2026-11-24 18:00-20:00, 2026-12-01 18:00-20:00")]
    [InlineData("Tirsdager kl. 18.00–20.00", "2026-11-24 18:00-20:00, 2026-12-01 18:00-20:00")]
    [InlineData("man, ons og fre 10-12", "2026-11-23 10:00-12:00, 2026-11-25 10:00-12:00")]
    [InlineData("mandag-fredag 9-15", "2026-11-23 09:00-15:00, 2026-11-24 09:00-15:00")]
    [InlineData("helg", "2026-11-21, 2026-11-22")]
    [InlineData("tirsdag 18:00-20:00; annenhver uke fra 2026-11-24", "2026-11-24 18:00-20:00, 2026-12-08 18:00-20:00")]
    [InlineData("annenhver tirsdag 18 fra 2026-09-01", "2026-11-24 18:00, 2026-12-08 18:00")]
    [InlineData("hver 3. uke torsdag fra 2026-11-05", "2026-11-26, 2026-12-17")]
    [InlineData("onsdag 12-13 oddetallsuker", "2026-12-02 12:00-13:00, 2026-12-16 12:00-13:00")]
    [InlineData("første tirsdag i måneden 18-20", "2026-12-01 18:00-20:00, 2027-01-05 18:00-20:00")]
    [InlineData("2. og 4. torsdag i måneden", "2026-11-26, 2026-12-10")]
    [InlineData("siste fredag hver måned 17:30", "2026-11-27 17:30, 2026-12-25 17:30")]
    [InlineData("den 1. og 15. i måneden", "2026-12-01, 2026-12-15")]
    [InlineData("5.12.2026 kl. 12.00-15.00", "2026-12-05 12:00-15:00")]
    [InlineData("2026-12-21..2026-12-22 10-14", "2026-12-21 10:00-14:00, 2026-12-22 10:00-14:00")]
    [InlineData("2026-12-05, 2026-12-12 12-15", "2026-12-05 12:00-15:00, 2026-12-12 12:00-15:00")]
    [InlineData("søndag; sesong 1.12-1.3", "2026-12-06, 2026-12-13")]
    [InlineData("mandag 10-11; torsdag 12-13; fra 2026-12-01 til 2026-12-08", "2026-12-03 12:00-13:00, 2026-12-07 10:00-11:00")]
    [InlineData("tirsdag 18-20; ikke 2026-11-24", "2026-12-01 18:00-20:00, 2026-12-08 18:00-20:00")]
    [InlineData("tirsdag 22-02", "2026-11-24 22:00-02:00, 2026-12-01 22:00-02:00")]
    [InlineData("ukjent", "")]
    [InlineData("etter avtale", "")]
    [InlineData("", "")]
    public void Staff_write_a_schedule_in_one_cell(string text, string dates)
    {
        var schedule = Read(text);

        Assert.Equal(dates, Dates(schedule, 2));
    }

    [Fact]
    public void A_cancelled_and_a_moved_date_are_told_as_such()
    {
        var dates = Read("tirsdag 18-20; avlyst 2026-11-24 (sykdom); flyttet 2026-12-01 til 2026-12-02 17-19 (julebord)").From(new(2026, 11, 21)).Take(3).ToList();

        Assert.Equal((OccurrenceState.Cancelled, "sykdom"), (dates[0].State, dates[0].Note));
        Assert.Equal((OccurrenceState.Moved, new MovedDate(new(2026, 12, 2), new(17, 0), new(19, 0))), (dates[1].State, dates[1].MovedTo));
        Assert.Equal(new Occurrence(new(2026, 12, 2), new(17, 0), new(19, 0), Note: "julebord") { MovedFrom = new(new(2026, 12, 1), new(18, 0), new(20, 0)) }, dates[2]);
    }

    [Theory]
    [InlineData("tirsdag 18:00-20:00; annenhver uke fra 2026-09-01; ikke 2026-12-22; skoleferier nei")]
    [InlineData("mandag-fredag 09:00-15:00 sesong 1.9-31.5; lørdag; etter avtale")]
    [InlineData("første, tredje og siste mandag og onsdag i måneden 10:00; avlyst 2026-12-07 10:00 (ingen lærer)")]
    [InlineData("hver dag 10:00-11:00 fra 2026-09-01 til 2027-05-31; skoleferier bare; flyttet 2026-12-22 10:00 til 2026-12-23 (jul)")]
    [InlineData("2026-06-22..2026-06-26 10:00-14:00; den 1. og 15. i måneden")]
    [InlineData("regel FREQ=MONTHLY/BYDAY=MO,TU/BYSETPOS=-1 18:00-20:00 fra 2026-09-01 til 2027-05-31")]
    [InlineData("onsdag partallsuker; torsdag hver 3. uke fra 2026-11-05")]
    [InlineData("")]
    public void What_is_written_is_read_again(string text)
    {
        var schedule = Read(text);

        var again = Read(ScheduleText.Format(schedule));

        Assert.Equal(schedule.From(new(2026, 6, 1)).Take(60), again.From(new(2026, 6, 1)).Take(60));
        Assert.Equal(ScheduleText.Format(schedule), ScheduleText.Format(again));
        Assert.Equal((schedule.Holidays, schedule.ByAppointment, schedule.IsUnknown), (again.Holidays, again.ByAppointment, again.IsUnknown));
    }

    [Theory]
    [InlineData("tisdag 18-20", 1, "tisdag")]
    [InlineData("tirsdag 25-26", 9, "25")]
    [InlineData("tirsdag 18-20; ikke 2026-02-30", 21, "2026-02-30")]
    [InlineData("tirsdag 18-20; ikke 22.12", 21, "22.12")]
    [InlineData("annenhver tirsdag 18-20", 1, "annenhver")]
    [InlineData("tirsdag 18-20 fra 2026-12-01 til 2026-11-01", 1, "tirsdag")]
    [InlineData("tirsdag 18-20; avlyst 2026-12-23", 16, "avlyst")]
    [InlineData("tirsdag 18-20; flyttet 2026-12-22", 24, "2026-12-22")]
    [InlineData("tirsdag 18-18", 12, "18")]
    [InlineData("6. tirsdag i måneden", 1, "6.")]
    [InlineData("18-20", 1, "18")]
    [InlineData("tirsdag 18-20; skoleferier kanskje", 28, "kanskje")]
    [InlineData("2026-12-24..2026-12-20", 13, "2026-12-20")]
    [InlineData("tirsdag 10-12 18-20", 15, "18")]
    [InlineData("regel FREQ=MONTHLY/BYFOO=1 fra 2026-09-01", 7, "FREQ=MONTHLY/BYFOO=1")]
    [InlineData("regel FREQ=HOURLY fra 2026-09-01", 7, "FREQ=HOURLY")]
    [InlineData("regel FREQ=MONTHLY", 1, "regel")]
    public void A_fault_says_where_and_how_to_mend_it(string text, int position, string piece)
    {
        var reading = ScheduleText.Parse(text);

        Assert.Null(reading.Schedule);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((position, piece), (fault.Position, fault.Piece));
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void All_faults_of_a_cell_are_told_at_once() => Assert.Equal(2, ScheduleText.Parse("tisdag 18; ikke 2026-02-30; etter avtale").Faults.Count);

    private static Schedule Read(string text)
    {
        var reading = ScheduleText.Parse(text);
        Assert.True(reading.Schedule is not null, string.Join("; ", reading.Faults));
        return reading.Schedule;
    }

    private static string Dates(Schedule schedule, int count) => string.Join(", ", schedule.From(new(2026, 11, 21)).Take(count)
        .Select(date => $"{date.Day:yyyy-MM-dd}{(date.From is { } from ? $" {from:HH\\:mm}" : "")}{(date.Until is { } until ? $"-{until:HH\\:mm}" : "")}"));
}
