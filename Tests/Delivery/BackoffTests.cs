using ChatBot.Bot.Delivery;

namespace ChatBot.Tests.Delivery;

public sealed class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 2, 4)]
    [InlineData(1, 2, 4)]
    [InlineData(2, 4, 8)]
    [InlineData(4, 16, 32)]
    [InlineData(5, 30, 60)]
    [InlineData(1000, 30, 60)]
    public void Each_wait_is_double_the_last_with_jitter_up_to_the_longest(int attempts, int least, int most)
    {
        var backoff = new Backoff(First, Longest, new Random(3));
        for (var i = 0; i < 200; i++)
            Assert.InRange(backoff.After(attempts), TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most));
    }

    [Fact]
    public void What_the_carrier_asks_for_is_never_undercut()
    {
        var backoff = new Backoff(First, Longest, new Random(3));
        for (var i = 0; i < 200; i++)
            Assert.InRange(backoff.After(1, TimeSpan.FromMinutes(5)), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5) + First);
    }

    [Fact]
    public void Those_that_failed_together_are_not_tried_together()
    {
        var backoff = new Backoff(First, Longest, new Random(3));

        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => backoff.After(3)).Distinct().Count());
    }
}
