using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;

namespace ChatBot.Tests.Editing.Activities;

public sealed class DateChangesTests
{
    private static readonly DateOnly Tuesday = new(2026, 12, 22);

    [Theory]
    [InlineData("tirsdag 18-20", "tirsdag 18:00-20:00; avlyst 2026-12-22 (sykdom)")]
    [InlineData("tirsdag 18-20; tirsdag 12-13", "tirsdag 18:00-20:00; tirsdag 12:00-13:00; avlyst 2026-12-22 18:00 (sykdom)")]
    public void A_cancelled_date_is_written_in_the_notation_of_the_cell_with_the_hour_where_it_is_needed(string cell, string expected) =>
        Assert.Equal(expected, ScheduleText.Format(DateChanges.Cancel(Read(cell), Tuesday, new(18, 0), " sykdom ")!));

    [Fact]
    public void A_moved_date_stands_on_both_days()
    {
        var moved = DateChanges.Move(Read("tirsdag 18-20"), Tuesday, new(18, 0), new(Tuesday.AddDays(1), new(17, 0), null), null)!;

        Assert.Equal("tirsdag 18:00-20:00; flyttet 2026-12-22 til 2026-12-23 17:00", ScheduleText.Format(moved));
        Assert.Equal([OccurrenceState.Moved, OccurrenceState.AsPlanned], moved.From(Tuesday).Take(2).Select(date => date.State));
    }

    [Theory]
    [InlineData("tirsdag 18-20; avlyst 2026-12-22", "tirsdag 18:00-20:00")]
    [InlineData("tirsdag 18-20; flyttet 2026-12-22 til 2026-12-23", "tirsdag 18:00-20:00")]
    [InlineData("tirsdag 18-20; avlyst 2026-12-15..2026-12-29 (jul)", "tirsdag 18:00-20:00; avlyst 2026-12-15..2026-12-21 (jul); avlyst 2026-12-23..2026-12-29 (jul)")]
    public void What_is_given_back_leaves_everything_else_as_it_was(string cell, string expected) =>
        Assert.Equal(expected, ScheduleText.Format(DateChanges.GiveBack(Read(cell), Tuesday, new(18, 0))!));

    [Fact]
    public void What_is_not_planned_cannot_be_cancelled_moved_or_given_back()
    {
        var schedule = Read("tirsdag 18-20; ikke 2026-12-22");

        Assert.Null(DateChanges.Cancel(schedule, Tuesday, new(18, 0), null));
        Assert.Null(DateChanges.Cancel(schedule, Tuesday.AddDays(7), new(19, 0), null));
        Assert.Null(DateChanges.Move(schedule, Tuesday.AddDays(7), new(18, 0), new(Tuesday.AddDays(7), new(18, 0), new(20, 0)), null));
        Assert.Null(DateChanges.GiveBack(schedule, Tuesday, new(18, 0)));
    }

    private static Schedule Read(string cell) => ScheduleText.Parse(cell).Schedule!;
}
