using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Schedules;

public sealed class ScheduleTests
{
    private static readonly SchoolYears Years = new SchoolYearsFile(new("skolerute", null, null, new(2026, 1, 1)), [new(new(2026, 8, 17), new(2027, 6, 18), [new("juleferie", new(2026, 12, 21), new(2027, 1, 3))]), new(new(2027, 8, 16), new(2028, 6, 16), [])]).ToSchoolYears();

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T03:30:00+02:00", ClockChange.Skipped)]
    [InlineData("2026-10-25T02:30", "2026-10-25T02:30:00+02:00", ClockChange.Twice)]
    [InlineData("2026-10-25T03:00", "2026-10-25T03:00:00+01:00", ClockChange.None)]
    public void A_time_that_the_clock_skips_or_shows_twice_is_one_instant_and_told(string time, string instant, ClockChange change)
    {
        var local = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        var moment = OsloClock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

        Assert.Equal((DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), change), (moment.At, moment.Change));
    }

    [Fact]
    public void A_weekly_hour_stays_the_same_hour_over_the_change_of_the_clock()
    {
        var dates = Read("søndag 18:00").From(new(2026, 10, 18)).Take(2).Select(date => date.Starts!.Value.At.UtcDateTime.Hour);

        Assert.Equal([16, 17], dates);
    }

    [Fact]
    public void What_rests_in_the_holidays_has_no_date_in_them() =>
        Assert.Equal([new(2026, 12, 15), new(2027, 1, 5)], Days(Read("tirsdag; skoleferier nei") with { SchoolYears = Years }, new(2026, 12, 15), 2));

    [Fact]
    public void The_summer_between_two_school_years_is_a_holiday() =>
        Assert.Equal([new(2027, 6, 15), new(2027, 8, 17)], Days(Read("tirsdag; skoleferier nei") with { SchoolYears = Years }, new(2027, 6, 15), 2));

    [Fact]
    public void What_is_held_in_the_holidays_alone_has_a_date_in_those_we_know_and_no_other() =>
        Assert.Equal([new(2026, 12, 22), new(2026, 12, 29), new(2027, 6, 22)], Days(Read("tirsdag; skoleferier bare") with { SchoolYears = Years }, new(2026, 11, 21), 3));

    [Theory]
    [InlineData("tirsdag; skoleferier nei", 2029, 3, true)] // no school year is known: it may be a holiday
    [InlineData("tirsdag", 2026, 12, true)] // a holiday, and nobody has said what happens then
    [InlineData("tirsdag; skoleferier ja", 2026, 12, false)]
    [InlineData("tirsdag", 2029, 3, false)]
    public void What_is_not_known_of_the_holidays_is_not_guessed(string text, int year, int month, bool mayBeHoliday)
    {
        var date = (Read(text) with { SchoolYears = Years }).From(new(year, month, 21)).First();

        Assert.Equal(mayBeHoliday, date.MayBeHoliday);
    }

    [Fact]
    public void A_season_that_is_over_is_told_apart_from_a_time_that_is_unknown()
    {
        var (over, unknown) = (Read("tirsdag fra 2026-01-01 til 2026-06-01"), Schedule.Unknown);

        Assert.Equal((true, false), (over.IsOver(new(2026, 11, 21)), over.IsUnknown));
        Assert.Equal((false, true), (unknown.IsOver(new(2026, 11, 21)), unknown.IsUnknown));
    }

    [Fact]
    public void A_date_that_has_begun_is_told_until_its_end()
    {
        var schedule = Read("tirsdag 22:00-02:00");

        Assert.Equal(new DateOnly(2026, 11, 24), schedule.Next(new(2026, 11, 25, 0, 30, 0, TimeSpan.Zero))?.Day);
        Assert.Equal(new DateOnly(2026, 12, 1), schedule.Next(new(2026, 11, 25, 1, 0, 0, TimeSpan.Zero))?.Day);
    }

    [Fact]
    public void A_date_moved_here_from_the_past_is_still_to_come() =>
        Assert.Equal(new DateOnly(2026, 12, 3), Read("2026-11-20 18:00; flyttet 2026-11-20 til 2026-12-03").Next(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero))?.Day);

    [Fact]
    public void No_schedule_is_computed_without_end() => Assert.Equal(522, Read("tirsdag").From(new(2026, 11, 24)).Count());

    [Fact]
    public void Two_clauses_that_name_the_same_hour_are_one_date() => Assert.Single(Read("2026-12-05 12-15; lørdag 12-15 fra 2026-12-01 til 2026-12-06").From(new(2026, 11, 21)));

    [Theory]
    [InlineData("2027-06-18", "2026-08-17", "2026-12-21", "2027-01-03")]
    [InlineData("2026-08-17", "2027-06-18", "2027-01-03", "2026-12-21")]
    [InlineData("2026-08-17", "2027-06-18", "2027-06-20", "2027-06-21")]
    public void School_years_that_contradict_themselves_are_a_fault(string first, string last, string from, string until)
    {
        DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotNull(new SchoolYearsFile(new("skolerute", null, null, new(2026, 1, 1)), [new(Day(first), Day(last), [new("ferie", Day(from), Day(until))])]).Fault());
    }

    private static Schedule Read(string text) => ScheduleText.Parse(text).Schedule!;

    private static DateOnly[] Days(Schedule schedule, DateOnly from, int count) => [.. schedule.From(from).Take(count).Select(date => date.Day)];
}
