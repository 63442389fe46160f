using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private static readonly DeliveryState[] OneWay =
        [DeliveryState.Accepted, DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Sent, DeliveryState.Delivered];

    [Fact]
    public async Task In_all_orders_of_five_repeated_reports_the_state_never_goes_back()
    {
        var orders = Orders(OneWay).ToList();
        Assert.Equal(120, orders.Count);
        await AddAsync([.. orders.Select((_, i) => Some.Row($"r{i}", person: $"k1:{i}"))]);
        await ClaimAsync(max: 120);

        await Task.WhenAll(orders.Select(async (order, i) =>
        {
            var highest = DeliveryState.None;
            foreach (var state in order.SelectMany(state => new[] { state, state }))
            {
                Assert.True(await Store.ReportAsync($"r{i}", $"SM{i}", state, null, Some.Noon, Cancellation));
                highest = (DeliveryState)Math.Max((int)highest, (int)state);
                Assert.Equal((OutboxState.Sent, highest), await StatesAsync($"r{i}"));
            }
        }));

        Assert.Equal(120, await CountAsync("outbox", $"delivery_state = {(int)DeliveryState.Delivered}"));
    }

    [Fact]
    public async Task A_report_with_an_unknown_token_is_not_ours()
    {
        Assert.False(await Store.ReportAsync("nobody", "SMx", DeliveryState.Delivered, null, Some.Noon, Cancellation));
        Assert.False(await Store.IsProviderIdTakenAsync("SMx", Cancellation));
    }

    [Fact]
    public async Task A_report_confirms_an_inline_reply_which_then_does_not_pass()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));

        Assert.True(await Store.ReportAsync("t1", "SMout", DeliveryState.Queued, null, Some.Noon.AddSeconds(2), Cancellation));

        Assert.True((await OpenAsync("SM1")).Handled!.Confirmed);
        Assert.Equal(0, await Store.PassInlineRepliesAsync(Some.Noon.AddSeconds(1), Some.Noon.AddSeconds(91), Cancellation));
        Assert.True(await Store.IsProviderIdTakenAsync("SMout", Cancellation));
    }

    [Fact]
    public async Task A_report_settles_a_row_whose_attempt_is_open()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        await ReportAsync("r1", DeliveryState.Sent, "SMout");

        Assert.Equal((OutboxState.Sent, DeliveryState.Sent), await StatesAsync("r1"));
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddDays(1)));
        Assert.True(await SettleAsync("r1", new Settlement.Taken("SMout")));
        Assert.Equal((OutboxState.Sent, DeliveryState.Sent), await StatesAsync("r1"));
    }

    [Fact]
    public async Task A_late_report_settles_an_inline_reply_that_has_passed()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));
        await Store.PassInlineRepliesAsync(Some.Noon.AddSeconds(1), Some.Noon.AddSeconds(91), Cancellation);

        await ReportAsync("t1", DeliveryState.Delivered, "SMout");

        Assert.Equal((OutboxState.Sent, DeliveryState.Delivered), await StatesAsync("t1"));
        Assert.True((await OpenAsync("SM1")).Handled!.Confirmed);
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddDays(1)));
    }

    [Theory]
    [InlineData(DeliveryState.Sent, 0)]
    [InlineData(DeliveryState.Undelivered, 1)]
    public async Task A_row_waiting_to_be_sent_again_is_sent_only_if_the_first_attempt_failed(object reported, int claimed)
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.SendAgain(Some.Noon));

        await ReportAsync("r1", (DeliveryState)reported, "SMfirst");

        Assert.Equal(claimed, (await ClaimAsync()).Count);
    }

    [Fact]
    public async Task That_one_of_two_messages_failed_says_nothing_of_the_other()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SMsecond"));

        await ReportAsync("r1", DeliveryState.Undelivered, "SMfirst");
        Assert.Equal(DeliveryState.Accepted, (await StatesAsync("r1")).Delivery);

        await ReportAsync("r1", DeliveryState.Delivered, "SMfirst");
        Assert.Equal(DeliveryState.Delivered, (await StatesAsync("r1")).Delivery);
    }

    [Theory]
    [InlineData("SMout")]
    [InlineData(null)]
    public async Task The_code_of_a_failure_is_kept(string? providerId)
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        await Store.ReportAsync("r1", providerId, DeliveryState.Undelivered, "30003", Some.Noon, Cancellation);
        await ReportAsync("r1", DeliveryState.Queued, "SMout");

        Assert.Equal("30003", await ValueAsync<string>("select error_code from outbox"));
        Assert.Equal(DeliveryState.Undelivered, (await StatesAsync("r1")).Delivery);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, 1)]
    [InlineData(DeliveryState.Undelivered, 1)]
    [InlineData(DeliveryState.Delivered, 0)]
    public async Task A_late_report_of_a_message_put_back_counts_only_if_it_arrived(object late, int claimed)
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SMfirst"));
        await ReportAsync("r1", DeliveryState.Undelivered, "SMfirst");
        Assert.True(await Store.RetryUndeliveredAsync("r1", "SMfirst", 1, Some.Noon, "30003", Some.Noon, Cancellation));

        Assert.True(await ReportAsync("r1", (DeliveryState)late, "SMfirst"));

        Assert.Equal(claimed, (await ClaimAsync()).Count);
    }

    private Task<bool> ReportAsync(string token, DeliveryState state, string? providerId = null, DateTimeOffset? at = null) =>
        Store.ReportAsync(token, providerId, state, null, at ?? Some.Noon, Cancellation);

    private static IEnumerable<DeliveryState[]> Orders(DeliveryState[] states) => states.Length == 0
        ? [[]]
        : states.SelectMany(first => Orders([.. states.Where(state => state != first)]).Select(rest => (DeliveryState[])[first, .. rest]));
}
