using ChatBot.bench.Load;

namespace ChatBot.Tests.Load;

public sealed class LatenciesTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.95, 95)]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void A_percentile_is_the_time_within_which_that_share_was_answered(double share, int milliseconds)
    {
        var latencies = new Latencies(Enumerable.Range(1, 100).Reverse().Select(took => TimeSpan.FromMilliseconds(took)));

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), latencies.At(share));
        Assert.Equal(TimeSpan.FromMilliseconds(100), latencies.Longest);
    }

    [Fact]
    public void One_message_is_all_percentiles()
    {
        var latencies = new Latencies([TimeSpan.FromMilliseconds(7)]);

        Assert.Equal(1, latencies.Count);
        Assert.Equal(latencies.Longest, latencies.At(0.5));
        Assert.Equal(latencies.Longest, latencies.At(0.99));
    }
}
