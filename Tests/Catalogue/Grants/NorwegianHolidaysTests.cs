using ChatBot.Catalogue.Grants;

namespace ChatBot.Tests.Catalogue.Grants;

public sealed class NorwegianHolidaysTests
{
    // The dates of the tables printed in almanacs, with the earliest and the latest there can be.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    public void Easter_is_when_the_almanac_says(string easter)
    {
        var day = DateOnly.ParseExact(easter, "yyyy-MM-dd", null);
        Assert.Equal(day, NorwegianHolidays.Easter(day.Year));
    }

    [Fact]
    public void The_holidays_of_2027_are_those_of_the_calendar() => Assert.Equal(
        ["01-01", "03-25", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16", "05-17", "12-25", "12-26"],
        NorwegianHolidays.In(2027).Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void In_every_year_Easter_is_a_Sunday_of_spring_and_the_holidays_keep_their_distance()
    {
        for (var year = 1900; year < 2200; year++)
        {
            var easter = NorwegianHolidays.Easter(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
            var holidays = NorwegianHolidays.In(year);
            // Two of the twelve can fall on one day: 1 May or 17 May with Ascension, or 17 May with Whitsun.
            Assert.InRange(holidays.Count, 11, 12);
            Assert.All(holidays, day => Assert.True(NorwegianHolidays.Is(day)));
            Assert.Equal(DayOfWeek.Thursday, easter.AddDays(39).DayOfWeek);
        }
    }

    [Fact]
    public void A_day_is_a_holiday_exactly_when_its_year_lists_it()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2032; day = day.AddDays(1))
            Assert.Equal(NorwegianHolidays.In(day.Year).Contains(day), NorwegianHolidays.Is(day));
    }

    [Theory]
    [InlineData("2027-05-17", "2027-05-18")]
    [InlineData("2027-03-25", "2027-03-30")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-01-01", "2027-01-04")]
    [InlineData("2026-11-23", "2026-11-23")]
    public void The_working_day_from_a_day_on_passes_over_weekends_and_holidays(string from, string working) =>
        Assert.Equal(DateOnly.Parse(working, null), NorwegianHolidays.WorkingDayFrom(DateOnly.Parse(from, null)));

    [Theory]
    [InlineData("2027-05-17", "2027-05-14")]
    [InlineData("2027-03-29", "2027-03-24")]
    [InlineData("2027-01-01", "2026-12-31")]
    public void The_working_day_up_to_a_day_goes_back(string to, string working) =>
        Assert.Equal(DateOnly.Parse(working, null), NorwegianHolidays.WorkingDayUpTo(DateOnly.Parse(to, null)));
}
