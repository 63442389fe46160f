using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task A_persons_replies_are_claimed_one_after_the_other()
    {
        await AddAsync(Some.Row("first"), Some.Row("second"), Some.Row("other", person: "k1:berit"));

        Assert.Equal(["first", "other"], await ClaimedAsync());
        Assert.Empty(await ClaimedAsync());
        await SettleAsync("first", new Settlement.Taken("SMout"));
        Assert.Equal(["second"], await ClaimedAsync());
    }

    [Fact]
    public async Task A_reply_that_has_to_wait_is_not_overtaken_by_the_persons_next()
    {
        await AddAsync(Some.Row("first"));
        await ClaimAsync();
        await SettleAsync("first", new Settlement.TryAgain(Some.Noon.AddMinutes(4), "429"));
        await AddAsync(Some.Row("second", due: Some.Noon.AddMinutes(1)));

        Assert.Empty(await ClaimedAsync(Some.Noon.AddMinutes(3)));
        Assert.Equal(["first"], await ClaimedAsync(Some.Noon.AddMinutes(4)));
    }

    [Fact]
    public async Task A_reply_waits_for_one_whose_fate_nobody_knows_until_the_carriers_list_should_have_told()
    {
        await AddAsync(Some.Row("first"), Some.Row("second"));
        await ClaimAsync();

        Assert.Empty(await ClaimedAsync(Some.Noon + Lease));
        Assert.Equal(["second"], await ClaimedAsync(Some.Noon + Lease + TimeSpan.FromSeconds(31)));
    }

    [Fact]
    public async Task A_reply_waits_for_one_that_is_to_be_sent_again_but_not_for_one_that_arrived_nowhere()
    {
        await AddAsync(Some.Row("first"), Some.Row("second", due: Some.Noon.AddSeconds(-1)));
        await ClaimAsync();
        await SettleAsync("first", new Settlement.SendAgain(Some.Noon));
        Assert.Equal(["first"], await ClaimedAsync());

        await SettleAsync("first", new Settlement.Taken("SMout"));
        await Store.RetryUndeliveredAsync("first", "SMout", 2, Some.Noon.AddMinutes(5), "30003", Some.Noon, Cancellation);
        Assert.Equal(["second"], await ClaimedAsync());
    }

    [Fact]
    public async Task A_reply_waits_for_none_that_is_stale()
    {
        await AddAsync(Some.Row("first"));
        await ClaimAsync();
        await SettleAsync("first", new Settlement.TryAgain(Some.Noon.AddHours(6), "429"));
        await AddAsync(Some.Row("second", due: Some.Noon.AddHours(1)));

        Assert.Equal(["second"], await ClaimedAsync(Some.Noon.AddHours(4)));
    }

    [Fact]
    public async Task Danger_and_deletions_wait_for_nothing_and_what_is_nobodys_for_nobody()
    {
        await AddAsync(
            Some.Row("first"), Some.Row("danger", OutboxKind.Danger), Some.Row("deletion", OutboxKind.DeleteAtCarrier), Some.Row("nobodys", person: ""), Some.Row("nobodys too", person: ""));

        Assert.Equal(["danger", "first", "deletion", "nobodys", "nobodys too"], await ClaimedAsync());
    }

    [Fact]
    public async Task Senders_at_the_same_time_never_have_two_replies_of_one_person()
    {
        await AddAsync([.. Enumerable.Range(0, 40).Select(i => Some.Row($"r{i}", person: $"k1:{i % 8}"))]);

        for (var round = 0; round < 5; round++)
        {
            var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.ClaimAsync(3, Lease, $"sender {i}", Some.Noon, Cancellation), Cancellation)));
            var rows = claims.SelectMany(claim => claim).ToList();
            while (rows.Count < 8) rows.AddRange(await ClaimAsync());
            Assert.Equal(Enumerable.Range(round * 8, 8).Select(i => $"r{i}").Order(StringComparer.Ordinal), rows.Select(row => row.Row.Token).Order(StringComparer.Ordinal));
            foreach (var row in rows) await SettleAsync(row.Row.Token, new Settlement.Taken("SM" + row.Row.Token));
        }
    }

    private async Task<IReadOnlyList<string>> ClaimedAsync(DateTimeOffset? at = null) => [.. (await ClaimAsync(at: at)).Select(row => row.Row.Token)];
}
