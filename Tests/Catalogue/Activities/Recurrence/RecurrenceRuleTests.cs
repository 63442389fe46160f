using System.Globalization;
using ChatBot.Catalogue.Activities.Recurrence;

namespace ChatBot.Tests.Catalogue.Activities.Recurrence;

public sealed class RecurrenceRuleTests
{
    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU,-1FR;WKST=SU")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;COUNT=7;BYMONTH=1,2;BYMONTHDAY=-1;BYHOUR=8;BYMINUTE=30;BYSECOND=0;BYSETPOS=1")]
    [InlineData("FREQ=DAILY;UNTIL=20261231")]
    [InlineData("FREQ=YEARLY;UNTIL=20261231T235959Z;BYWEEKNO=20;BYDAY=MO")]
    public void What_is_written_is_read_again(string rule) => Assert.Equal(rule, RecurrenceRule.Parse(rule).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=FORTNIGHTLY")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20261231")]
    [InlineData("FREQ=DAILY;BYHOUR=24")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=1")]
    [InlineData("FREQ=DAILY;BYYEARDAY=1")]
    [InlineData("FREQ=DAILY;BYSETPOS=1")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;BYFOO=1")]
    [InlineData("FREQ=DAILY;BYDAY=XX")]
    [InlineData("FREQ=DAILY;UNTIL=tomorrow")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    public void What_the_standard_forbids_is_refused(string rule) => Assert.Throws<FormatException>(() => RecurrenceRule.Parse(rule));

    [Fact]
    public void A_week_number_without_a_weekday_means_the_weekday_of_the_start() =>
        Assert.Equal([new(2026, 5, 12), new(2027, 5, 18)], RecurrenceRule.Parse("FREQ=YEARLY;BYWEEKNO=20").From(new(2026, 1, 6), new(2028, 1, 1)));

    [Fact]
    public void A_weekday_and_a_numbered_weekday_beside_it_are_both_meant() =>
        Assert.Equal([new(2026, 11, 2), new(2026, 11, 9), new(2026, 11, 16), new(2026, 11, 17), new(2026, 11, 23), new(2026, 11, 30)], RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=MO,3TU").From(new(2026, 11, 1), new(2026, 12, 1)));

    [Fact]
    public void The_first_week_is_a_whole_week_to_a_set_position() =>
        Assert.Equal([new(2026, 11, 27), new(2026, 12, 4)], RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=2").From(new(2026, 11, 25), new(2026, 12, 7)));

    [Theory]
    [InlineData(1)]
    [InlineData(52)]
    [InlineData(53)]
    public void The_number_of_a_week_is_the_one_in_the_calendar(int week)
    {
        var days = Enumerable.Range(0, 60 * 366).Select(day => new DateTime(1996, 1, 1).AddDays(day)).Where(day => ISOWeek.GetWeekOfYear(day) == week);

        var ours = RecurrenceRule.Parse($"FREQ=YEARLY;BYWEEKNO={week};BYDAY=MO,TU,WE,TH,FR,SA,SU").From(new(1996, 1, 1), new DateTime(1996, 1, 1).AddDays(60 * 366));

        Assert.Equal(days, ours);
    }

    [Theory]
    [InlineData("FREQ=MINUTELY;INTERVAL=27;BYHOUR=1,9,14", 27 * 60)]
    [InlineData("FREQ=SECONDLY;INTERVAL=44;BYMINUTE=9,13,15", 44)]
    public void An_interval_goes_on_counting_through_what_is_passed_over(string rule, int seconds)
    {
        var start = new DateTime(2026, 11, 21, 1, 9, 36);

        var moments = RecurrenceRule.Parse(rule).From(start, start.AddDays(2)).ToList();

        Assert.True(moments.Count > 10);
        Assert.All(moments, moment => Assert.Equal(0, (moment - start).TotalSeconds % seconds));
    }

    [Theory]
    [InlineData("FREQ=SECONDLY;INTERVAL=2;BYSECOND=1")]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MINUTELY;INTERVAL=60;BYMINUTE=1")]
    [InlineData("FREQ=HOURLY;INTERVAL=24;BYHOUR=5")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    public void A_rule_that_never_comes_true_ends(string rule)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(RecurrenceRule.Parse(rule).From(new(2026, 1, 1), new(2036, 1, 1)));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
