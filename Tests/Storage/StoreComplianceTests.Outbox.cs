using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_row_comes_back_whole_with_its_attempt_noted()
    {
        var added = Some.Row("r1", OutboxKind.Danger);
        await CommitAsync(Some.Turn("SM1", outbox: [added]));

        var claimed = Assert.Single(await ClaimAsync());

        Assert.Equal(added with { SealedAddress = [], SealedBody = [] }, claimed.Row with { SealedAddress = [], SealedBody = [] });
        Assert.Equal(added.SealedAddress, claimed.Row.SealedAddress);
        Assert.Equal(added.SealedBody, claimed.Row.SealedBody);
        Assert.Equal((1, 0, Some.Noon, false), (claimed.Attempts, claimed.Resends, claimed.AttemptedAt, claimed.WasInline));
    }

    [Fact]
    public async Task Danger_is_claimed_first_and_then_the_oldest()
    {
        await AddAsync(
            Some.Row("later", person: "k1:anna", due: Some.Noon.AddMinutes(-1)),
            Some.Row("early", person: "k1:berit", due: Some.Noon.AddMinutes(-9)),
            Some.Row("danger", OutboxKind.Danger),
            Some.Row("one", OutboxKind.ReplyToStopped, person: "k1:cecilie", due: Some.Noon.AddMinutes(-5)),
            Some.Row("two", person: "k1:dina", due: Some.Noon.AddMinutes(-5)));

        Assert.Equal(["danger", "early"], (await ClaimAsync(max: 2)).Select(row => row.Row.Token));
        Assert.Equal(["one", "two", "later"], (await ClaimAsync()).Select(row => row.Row.Token));
    }

    [Fact]
    public async Task A_row_is_not_claimed_before_it_is_due()
    {
        await AddAsync(Some.Row("r1", due: Some.Noon.AddSeconds(1)));

        Assert.Empty(await ClaimAsync());
        Assert.Single(await ClaimAsync(at: Some.Noon.AddSeconds(1)));
    }

    [Fact]
    public async Task A_row_past_its_time_is_claimed_so_that_the_sender_can_drop_and_count_it()
    {
        await AddAsync(Some.Row("r1"));

        var stale = Assert.Single(await ClaimAsync(at: Some.Noon.AddHours(5)));

        Assert.True(stale.Row.NotAfter < Some.Noon.AddHours(5));
    }

    [Fact]
    public async Task Adding_a_row_twice_adds_it_once()
    {
        await AddAsync(Some.Row("r1"));
        await AddAsync(Some.Row("r1"), Some.Row("r2", person: "k1:berit"));

        Assert.Equal(["r1", "r2"], (await ClaimAsync()).Select(row => row.Row.Token));
    }

    [Fact]
    public async Task No_row_is_claimed_by_two_senders()
    {
        await AddAsync([.. Enumerable.Range(0, 60).Select(i => Some.Row($"r{i}", person: $"k1:{i}"))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => Store.ClaimAsync(10, Lease, $"sender {i}", Some.Noon, Cancellation), Cancellation)));

        var tokens = claims.SelectMany(claim => claim).Select(row => row.Row.Token).ToList();
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
        Assert.Equal(60, tokens.Count + (await ClaimAsync(max: 60)).Count);
    }

    [Fact]
    public async Task A_lease_is_its_owners_until_it_ends()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        Assert.True(await Store.ConfirmLeaseAsync("r1", "me", Some.Noon.AddSeconds(119), Cancellation));
        Assert.False(await Store.ConfirmLeaseAsync("r1", "you", Some.Noon, Cancellation));
        Assert.False(await Store.ConfirmLeaseAsync("r2", "me", Some.Noon, Cancellation));
        Assert.False(await Store.ConfirmLeaseAsync("r1", "me", Some.Noon.AddSeconds(120), Cancellation));
    }

    [Fact]
    public async Task A_row_found_after_its_lease_is_ambiguous_and_never_simply_claimed()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        Assert.Empty(await AmbiguousAsync(Some.Noon.AddSeconds(119)));
        var found = Assert.Single(await AmbiguousAsync(Some.Noon.AddSeconds(120)));
        Assert.Equal(("r1", 1, Some.Noon), (found.Row.Token, found.Attempts, found.AttemptedAt));
        Assert.Empty(await ClaimAsync(at: Some.Noon.AddDays(1)));
    }

    [Fact]
    public async Task A_taken_row_is_sent_and_its_id_is_the_carriers()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        Assert.True(await SettleAsync("r1", new Settlement.Taken("SMout")));

        Assert.True(await Store.IsProviderIdTakenAsync("SMout", Cancellation));
        Assert.False(await Store.IsProviderIdTakenAsync("SMother", Cancellation));
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddDays(1)));
        Assert.Equal((OutboxState.Sent, DeliveryState.Accepted), await StatesAsync("r1"));
    }

    [Fact]
    public async Task One_id_of_the_carriers_settles_one_row()
    {
        await AddAsync(Some.Row("r1"), Some.Row("r2", person: "k1:berit"));
        await ClaimAsync();

        Assert.True(await SettleAsync("r1", new Settlement.Taken("SMout")));
        Assert.True(await SettleAsync("r1", new Settlement.Taken("SMout")));
        Assert.False(await SettleAsync("r2", new Settlement.Taken("SMout")));

        Assert.Equal("r2", Assert.Single(await AmbiguousAsync(Some.Noon.AddDays(1))).Row.Token);
    }

    [Fact]
    public async Task A_row_the_carrier_did_not_process_is_claimed_again_at_its_time()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();
        var again = Some.Noon.AddMinutes(5);

        Assert.True(await SettleAsync("r1", new Settlement.TryAgain(again, "429")));

        Assert.Empty(await ClaimAsync(at: again.AddSeconds(-1)));
        var second = Assert.Single(await ClaimAsync(at: again));
        Assert.Equal((2, 0, again), (second.Attempts, second.Resends, second.AttemptedAt));
    }

    [Fact]
    public async Task A_row_sent_again_is_counted()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        Assert.True(await SettleAsync("r1", new Settlement.SendAgain(Some.Noon)));

        Assert.Equal((2, 1), Assert.Single(await ClaimAsync()) is var row ? (row.Attempts, row.Resends) : default);
    }

    [Theory]
    [InlineData(true, OutboxState.Failed)]
    [InlineData(false, OutboxState.Dropped)]
    public async Task A_row_given_up_or_dropped_is_never_sent(bool givenUp, object state)
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();

        Assert.True(await SettleAsync("r1", givenUp ? new Settlement.GiveUp("21610") : new Settlement.Drop("stale")));

        Assert.Equal(state, (await StatesAsync("r1")).State);
        Assert.Empty(await ClaimAsync(at: Some.Noon.AddDays(1)));
        Assert.Empty(await AmbiguousAsync(Some.Noon.AddDays(1)));
        Assert.Equal(givenUp ? "21610" : "stale", await ValueAsync<string>("select error_code from outbox"));
    }

    [Fact]
    public async Task A_settled_row_is_not_set_free_again()
    {
        await AddAsync(Some.Row("r1"));
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SMout"));

        Assert.False(await SettleAsync("r1", new Settlement.TryAgain(Some.Noon, "500")));
        Assert.False(await SettleAsync("r1", new Settlement.SendAgain(Some.Noon)));
        Assert.False(await SettleAsync("r1", new Settlement.GiveUp("x")));
        Assert.False(await SettleAsync("r9", new Settlement.Taken("SMnone")));

        Assert.Equal(OutboxState.Sent, (await StatesAsync("r1")).State);
        Assert.False(await Store.IsProviderIdTakenAsync("SMnone", Cancellation));
    }

    [Fact]
    public async Task A_sender_that_slept_cannot_free_the_row_from_the_next()
    {
        await AddAsync(Some.Row("r1"));
        var slept = Assert.Single(await ClaimAsync());
        await SettleAsync("r1", new Settlement.SendAgain(Some.Noon));
        await ClaimAsync(owner: "next");

        Assert.False(await SettleAsync("r1", new Settlement.TryAgain(Some.Noon, "timeout") { Attempt = slept.Attempts }));
        Assert.False(await SettleAsync("r1", new Settlement.GiveUp("timeout") { Attempt = slept.Attempts }));
        Assert.True(await Store.ConfirmLeaseAsync("r1", "next", Some.Noon, Cancellation));

        Assert.True(await SettleAsync("r1", new Settlement.Taken("SMlate") { Attempt = slept.Attempts }));
        Assert.False(await Store.ConfirmLeaseAsync("r1", "next", Some.Noon, Cancellation));
    }

    [Fact]
    public async Task An_unconfirmed_inline_reply_passes_to_the_outbox_as_ambiguous()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1"), danger: true));
        await CommitAsync(Some.Turn("SM2", at: Some.Noon.AddSeconds(60), inline: Some.Inline("t2")));

        var passed = await Store.PassInlineRepliesAsync(Some.Noon.AddSeconds(1), Some.Noon.AddSeconds(91), Cancellation);

        Assert.Equal(1, passed);
        var row = Assert.Single(await AmbiguousAsync(Some.Noon.AddSeconds(91)));
        Assert.Equal(("t1", OutboxKind.Danger, "k1:anna"), (row.Row.Token, row.Row.Kind, row.Row.Person));
        Assert.Equal(Some.Bytes("reply"), row.Row.SealedBody);
        Assert.Equal(Some.Bytes("address"), row.Row.SealedAddress);
        Assert.Equal((1, 0, Some.Noon, true), (row.Attempts, row.Resends, row.AttemptedAt, row.WasInline));
        Assert.Empty(await ClaimAsync(at: Some.Noon.AddHours(1)));
        var handled = (await OpenAsync("SM1")).Handled!;
        Assert.Equal((ReplyOwner.Outbox, null), (handled.Owner, handled.SealedReply));
    }

    [Fact]
    public async Task An_inline_reply_passes_once()
    {
        await CommitAsync(Some.Turn("SM1", inline: Some.Inline("t1")));

        var passed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Store.PassInlineRepliesAsync(Some.Noon.AddSeconds(1), Some.Noon.AddSeconds(91), Cancellation), Cancellation)));

        Assert.Equal(1, passed.Sum());
        Assert.Equal(1, await CountAsync("outbox"));
    }

    [Fact]
    public async Task Health_tells_the_age_of_the_oldest_due_row_and_what_is_unconfirmed()
    {
        Assert.Equal(new StoreHealth(null, 0), await Store.HealthAsync(Some.Noon, Cancellation));

        await AddAsync(Some.Row("due", due: Some.Noon.AddMinutes(-3)), Some.Row("later", due: Some.Noon.AddMinutes(3)));
        await CommitAsync(Some.Turn("SM1", at: Some.Noon.AddSeconds(-91), inline: Some.Inline("t1")));
        await CommitAsync(Some.Turn("SM2", at: Some.Noon.AddSeconds(-89), inline: Some.Inline("t2")));
        Assert.Equal(new StoreHealth(TimeSpan.FromMinutes(3), 1) { Waiting = 2 }, await Store.HealthAsync(Some.Noon, Cancellation));

        await ClaimAsync();
        await ReportAsync("t1", DeliveryState.Sent);
        Assert.Equal(new StoreHealth(null, 0) { Waiting = 1 }, await Store.HealthAsync(Some.Noon, Cancellation));
        Assert.Equal(1, (await Store.HealthAsync(Some.Noon.AddSeconds(1) + Lease - TimeSpan.FromSeconds(1), Cancellation)).Unconfirmed - 1);
    }

    private Task AddAsync(params NewOutboxRow[] rows) => Store.AddAsync(rows, Some.Noon, Cancellation);

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(int max = 10, DateTimeOffset? at = null, string owner = "me") =>
        Store.ClaimAsync(max, Lease, owner, at ?? Some.Noon, Cancellation);

    private Task<IReadOnlyList<OutboxRow>> AmbiguousAsync(DateTimeOffset now) => Store.FindAmbiguousAsync(10, now, Cancellation);

    private Task<bool> SettleAsync(string id, Settlement settlement) => Store.SettleAsync(id, settlement, Some.Noon, Cancellation);

    private async Task<(OutboxState State, DeliveryState Delivery)> StatesAsync(string id) => (
        (OutboxState)await ValueAsync<long>($"select state from outbox where id = '{id}'"),
        (DeliveryState)await ValueAsync<long>($"select delivery_state from outbox where id = '{id}'"));
}
