using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Tests.Dialogs.Understanding.Entities;

public sealed class DaysTests
{
    private static readonly DateOnly Wednesday = new(2026, 9, 2);

    [Theory]
    [InlineData(0, "2026-09-07")]
    [InlineData(2, "2026-09-02")]
    [InlineData(6, "2026-09-06")]
    public void A_weekday_is_the_next_with_its_name_today_included(int weekday, string expected) => Assert.Equal(DateOnly.Parse(expected, null), Days.Coming(Wednesday, weekday));

    [Fact]
    public void On_a_sunday_the_weekend_is_the_one_that_is_on() =>
        Assert.Equal(new DaySpan(new(2026, 9, 5), new(2026, 9, 6)), Days.Weekend(new(2026, 9, 6), 0));

    [Fact]
    public void A_week_number_that_is_past_is_next_year() => Assert.Equal(new DateOnly(2027, 3, 1), Days.IsoWeek(Wednesday, 9)?.From);

    [Fact]
    public void The_week_that_is_on_is_this_one() => Assert.Equal(new DateOnly(2026, 8, 31), Days.IsoWeek(Wednesday, 36)?.From);

    [Fact]
    public void A_year_with_53_weeks_has_week_53() => Assert.Equal(new DateOnly(2026, 12, 28), Days.IsoWeek(Wednesday, 53)?.From);

    [Fact]
    public void There_is_no_week_54() => Assert.Null(Days.IsoWeek(Wednesday, 54));

    [Fact]
    public void A_day_that_is_past_this_year_is_next_year() => Assert.Equal(new DateOnly(2027, 9, 1), Days.On(Wednesday, null, 9, 1));

    [Fact]
    public void A_leap_day_is_in_the_next_leap_year() => Assert.Equal(new DateOnly(2028, 2, 29), Days.On(Wednesday, null, 2, 29));

    [Fact]
    public void There_is_no_thirty_first_of_june() => Assert.Null(Days.On(Wednesday, null, 6, 31));

    [Fact]
    public void The_solar_new_year_is_in_march() => Assert.Equal(new DateOnly(2027, 3, 21), Days.OnSolar(Wednesday, null, 1, 1));

    [Fact]
    public void The_last_day_of_a_solar_leap_year_is_found() => Assert.Equal(new DateOnly(2030, 3, 20), Days.OnSolar(Wednesday, 1408, 12, 30));
}
