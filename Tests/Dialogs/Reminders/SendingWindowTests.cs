using ChatBot.Dialogs.Conversation;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Dialogs.Reminders;

public sealed class SendingWindowTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Theory]
    [InlineData("2026-12-01", "2026-12-01 10:00")]
    [InlineData("2026-11-22", "2026-11-21 19:00")] // a Sunday
    [InlineData("2027-05-17", "2027-05-15 19:00")] // a holiday after Whit Sunday
    [InlineData("2027-03-29", "2027-03-27 19:00")] // Easter Monday
    [InlineData("2027-03-26", "2027-03-24 19:00")] // Good Friday, after Maundy Thursday
    [InlineData("2026-12-26", "2026-12-24 19:00")]
    [InlineData("2026-10-26", "2026-10-26 10:00")] // after the night in which the clock goes back
    public void A_day_that_is_closed_is_served_in_the_last_open_hour_before_it(string day, string due) =>
        Assert.Equal(due, $"{OsloTime.At(PlanRun.Window.DueOn(DateOnly.Parse(day, null))):yyyy-MM-dd HH:mm}");

    [Fact]
    public void What_would_go_out_before_the_opening_goes_out_in_the_last_open_hour_of_the_day_before() =>
        Assert.Equal(PlanRun.Oslo(2026, 11, 30, 19), (PlanRun.Window with { At = new TimeOnly(7, 0) }).DueOn(new DateOnly(2026, 12, 1)));

    [Fact]
    public void What_would_go_out_after_the_closing_goes_out_in_the_last_open_hour_of_that_day() =>
        Assert.Equal(PlanRun.Oslo(2026, 12, 1, 19), (PlanRun.Window with { At = new TimeOnly(21, 0) }).DueOn(new DateOnly(2026, 12, 1)));

    [Theory]
    [InlineData(8, 59, false)]
    [InlineData(9, 0, true)]
    [InlineData(19, 59, true)]
    [InlineData(20, 0, false)]
    public void The_hours_begin_and_end_to_the_minute(int hour, int minute, bool open) => Assert.Equal(open, PlanRun.Window.IsOpen(PlanRun.Oslo(2026, 12, 1, hour, minute)));

    [Fact]
    public void Whatever_the_day_what_is_due_is_open_and_never_after_its_own_time() => Prop.ForAll(
        Gen.Choose(0, 3000).ToArbitrary(),
        days =>
        {
            var day = Start.AddDays(days);
            var due = PlanRun.Window.DueOn(day);
            return PlanRun.Window.IsOpen(due) && due <= OsloTime.InstantOf(day, PlanRun.Window.At);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_opening_is_open_and_no_open_hour_lies_before_it() => Prop.ForAll(
        Gen.Choose(0, 3000 * 24).ToArbitrary(),
        hours =>
        {
            var now = PlanRun.Oslo(2026, 1, 1) + TimeSpan.FromHours(hours);
            var open = PlanRun.Window.OpenFrom(now);
            var between = Enumerable.Range(0, (int)(open - now).TotalHours + 1).Select(hour => now.AddHours(hour)).Where(instant => instant < open);
            return PlanRun.Window.IsOpen(open) && open >= now && !between.Any(PlanRun.Window.IsOpen);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_time_that_the_clock_passes_twice_is_the_first_and_one_it_leaves_out_is_as_long_after_midnight()
    {
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), OsloTime.InstantOf(new(2026, 10, 25), new(2, 30)));
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), OsloTime.InstantOf(new(2027, 3, 28), new(2, 30)));
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), OsloTime.InstantOf(new(2027, 3, 28), new(3, 0)));
    }
}
