using System.Security.Cryptography;
using ChatBot.Bot.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Privacy.Tokens;

public sealed class OpenIdKeysTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private LocalIssuer? _issuer;
    private OpenIdKeys? _keys;

    public async ValueTask InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _keys = _issuer.OpenKeys(_clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _issuer!.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_a_day()
    {
        for (var i = 0; i < 3; i++) Assert.Equal(JwtFault.None, await FindAsync("one"));
        Assert.Equal(1, _issuer!.Fetched);
        _clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(JwtFault.None, await FindAsync("one"));

        Assert.Equal(2, _issuer.Fetched);
    }

    [Fact]
    public async Task A_new_key_is_known_at_once_and_made_up_ones_do_not_make_us_ask_without_end()
    {
        await FindAsync("one");
        _issuer!.Keys["two"] = RSA.Create(2048);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(JwtFault.None, await FindAsync("two"));
        for (var i = 0; i < 20; i++) Assert.Equal(JwtFault.UnknownKey, await FindAsync($"made up {i}"));

        Assert.Equal(2, _issuer.Fetched);
    }

    [Fact]
    public async Task A_key_that_was_taken_away_counts_no_longer_than_a_day()
    {
        await FindAsync("one");
        _issuer!.Keys.Remove("one", out var old);
        old!.Dispose();
        _clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(JwtFault.UnknownKey, await FindAsync("one"));
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_keys_hold_on()
    {
        await FindAsync("one");
        _issuer!.IsAway = true;
        _clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(JwtFault.None, await FindAsync("one"));
    }

    [Fact]
    public async Task Without_any_key_the_issuer_is_said_to_be_away()
    {
        _issuer!.IsAway = true;
        Assert.Equal(JwtFault.KeysAway, await FindAsync("one"));
        _issuer.IsAway = false;
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(JwtFault.None, await FindAsync("one"));
    }

    [Fact]
    public async Task Metadata_of_another_issuer_give_no_key()
    {
        _issuer!.Named = "https://evil.example";

        Assert.Equal(JwtFault.KeysAway, await FindAsync("one"));
    }

    [Fact]
    public async Task Whoever_hangs_up_while_the_keys_are_fetched_takes_them_from_nobody()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        _issuer!.BeforeKeys = () =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        using var caller = new CancellationTokenSource();
        var first = _keys!.FindAsync("one", caller.Token);
        await asked.Task;
        var second = FindAsync("one");

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult();

        Assert.Equal(JwtFault.None, await second);
        Assert.Equal(1, _issuer.Fetched);
    }

    [Fact]
    public async Task An_issuer_that_gives_no_sign_is_asked_again_seconds_later()
    {
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        _issuer!.BeforeKeys = () =>
        {
            asked.TrySetResult();
            return never.Task;
        };
        var first = FindAsync("one");
        await asked.Task;

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(JwtFault.KeysAway, await first);
        _issuer.BeforeKeys = () => Task.CompletedTask;

        Assert.Equal(JwtFault.None, await FindAsync("one"));
        never.SetResult();
    }

    [Fact]
    public async Task While_there_is_no_key_the_issuer_is_not_asked_without_end()
    {
        _issuer!.BeforeKeys = () => throw new InvalidOperationException("Not now.");
        for (var i = 0; i < 20; i++) Assert.Equal(JwtFault.KeysAway, await FindAsync("one"));
        Assert.Equal(1, _issuer.Fetched);

        _clock.Advance(TimeSpan.FromSeconds(5));
        await FindAsync("one");

        Assert.Equal(2, _issuer.Fetched);
    }

    private async Task<JwtFault> FindAsync(string id) => (await _keys!.FindAsync(id, TestContext.Current.CancellationToken)).Fault;
}
