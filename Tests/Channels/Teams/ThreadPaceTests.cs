using ChatBot.Bot.Channels.Teams;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

public sealed class ThreadPaceTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Seven_a_second_go_and_the_eighth_waits_for_the_second_to_end()
    {
        var pace = new ThreadPace(_clock);
        for (var i = 0; i < 7; i++)
        {
            Assert.Null(pace.WaitFor("a"));
            pace.Note("a");
        }
        _clock.Advance(TimeSpan.FromMilliseconds(400));

        Assert.Equal(TimeSpan.FromMilliseconds(600), pace.WaitFor("a"));
        Assert.Null(pace.WaitFor("b"));
        _clock.Advance(TimeSpan.FromMilliseconds(600));
        Assert.Null(pace.WaitFor("a"));
    }

    [Fact]
    public void No_window_is_overstepped_however_long_it_goes_on()
    {
        var pace = new ThreadPace(_clock);
        List<DateTimeOffset> sent = [];
        for (var i = 0; i < 2000; i++)
        {
            if (pace.WaitFor("a") is { } wait) _clock.Advance(wait);
            Assert.Null(pace.WaitFor("a"));
            pace.Note("a");
            sent.Add(_clock.GetUtcNow());
        }

        foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
            for (var i = most; i < sent.Count; i++) Assert.True(sent[i] - sent[i - most] >= TimeSpan.FromSeconds(seconds), $"{i}: more than {most} in {seconds} s.");
    }
}
