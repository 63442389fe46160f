using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task What_could_not_be_delivered_is_put_back_as_often_as_allowed_and_no_more()
    {
        await AddAsync(Some.Row("r1"));
        for (var retry = 1; retry <= 2; retry++)
        {
            await DeliverInVainAsync($"SM{retry}");
            Assert.True(await RetryAsync("r1", $"SM{retry}", most: 2));
            Assert.Equal(OutboxState.Waiting, (await StatesAsync("r1")).Item1);
        }

        await DeliverInVainAsync("SM3");
        Assert.False(await RetryAsync("r1", "SM3", most: 2));
        Assert.Equal((OutboxState.Sent, DeliveryState.Undelivered), await StatesAsync("r1"));
    }

    [Fact]
    public async Task A_late_repeat_of_a_report_on_an_earlier_attempt_puts_nothing_back()
    {
        await AddAsync(Some.Row("r1"));
        await DeliverInVainAsync("SM1");
        Assert.True(await RetryAsync("r1", "SM1", most: 2));
        await ReportAsync("r1", DeliveryState.Undelivered, "SM1");
        Assert.False(await RetryAsync("r1", "SM1", most: 2));
        await ClaimAsync();
        await Store.SettleAsync("r1", new Settlement.Taken("SM2"), Some.Noon, Cancellation);

        await ReportAsync("r1", DeliveryState.Undelivered, "SM1");

        Assert.False(await RetryAsync("r1", "SM1", most: 2));
        Assert.Equal(OutboxState.Sent, (await StatesAsync("r1")).Item1);
    }

    [Fact]
    public async Task What_would_be_stale_by_then_is_not_put_back()
    {
        await AddAsync(Some.Row("r1"));
        await DeliverInVainAsync("SM1");

        Assert.False(await RetryAsync("r1", "SM1", most: 2, at: Some.Noon.AddHours(4)));
    }

    [Fact]
    public async Task An_inline_reply_that_could_not_be_delivered_passes_to_the_outbox()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));
        await ReportAsync("t1", DeliveryState.Undelivered, "SMout");

        Assert.True(await RetryAsync("t1", "SMout", most: 1));

        Assert.Equal("t1", Assert.Single(await ClaimAsync()).Row.Token);
        Assert.False(await RetryAsync("t1", "SMout", most: 1));
    }

    private Task<bool> RetryAsync(string token, string providerId, int most, DateTimeOffset? at = null) =>
        Store.RetryUndeliveredAsync(token, providerId, most, at ?? Some.Noon, "30003", Some.Noon, Cancellation);

    private async Task DeliverInVainAsync(string providerId)
    {
        await ClaimAsync();
        await Store.SettleAsync("r1", new Settlement.Taken(providerId), Some.Noon, Cancellation);
        await Store.ReportAsync("r1", providerId, DeliveryState.Undelivered, "30003", Some.Noon, Cancellation);
    }
}
