using ChatBot.Editing.Activities;

namespace ChatBot.Tests.Editing.Activities;

public sealed class DateDeedTests
{
    [Theory]
    [InlineData(DateDeedKind.Cancelled, "activity kor: 2026-12-22 cancelled")]
    [InlineData(DateDeedKind.Moved, "activity kor: 2026-12-22 moved")]
    [InlineData(DateDeedKind.GivenBack, "activity kor: 2026-12-22 as planned again")]
    public void What_the_history_tells_is_read_again(DateDeedKind kind, string told)
    {
        var deed = new DateDeed("kor", new(2026, 12, 22), kind);

        Assert.Equal(told, deed.ToString());
        Assert.Equal(deed, DateDeed.Parse(told));
    }

    [Theory]
    [InlineData("")]
    [InlineData("as shipped")]
    [InlineData("activity kor: correction of Koret Ljom approved")]
    [InlineData("activity kor: 2026-13-22 cancelled")]
    [InlineData("activity kor: 2026-12-22 burnt")]
    public void What_tells_of_something_else_is_no_deed(string told) => Assert.Null(DateDeed.Parse(told));
}
