using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Topics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Topics;

public sealed class TopicWithdrawalTests : IDisposable
{
    private const string Price = "norwegian-price";

    private readonly ContentHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, "so", "x", true)]
    [InlineData("uk", null, "uk", "provevik", true)]
    [InlineData("uk", null, "ar", "provevik", false)]
    [InlineData(null, "provevik", "ar", "provevik", true)]
    [InlineData(null, "provevik", "ar", "other", false)]
    [InlineData("uk", "provevik", "uk", "other", false)]
    public async Task An_answer_is_taken_away_for_those_it_is_meant_for_and_given_back_without_a_trace(string? language, string? municipality, string reader, string texted, bool withdrawn)
    {
        var before = _house["Topics.json"];
        var withdrawal = new TopicWithdrawal(Price, new(language, municipality));

        Assert.Null((await withdrawal.WithdrawAsync(_house.Home, "kultur", Cancellation)).Fault);
        Assert.Equal(withdrawn, Topic.IsWithdrawn(reader, texted));
        Assert.Null((await withdrawal.GiveBackAsync(_house.Home, "kultur", Cancellation)).Fault);
        Assert.False(Topic.IsWithdrawn(reader, texted));
        Assert.Equal(before, _house["Topics.json"]);
    }

    [Fact]
    public async Task Withdrawals_add_up_and_one_for_all_takes_their_place()
    {
        await WithdrawAsync("uk", null);
        await WithdrawAsync(null, "provevik");
        Assert.Equal([new Withdrawal("uk"), new Withdrawal(null, "provevik")], Topic.Withdrawn);

        await WithdrawAsync(null, null);
        Assert.Equal([new Withdrawal()], Topic.Withdrawn);
        Assert.Contains("\"withdrawn\": true", _house["Topics.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_already_is_told_and_nothing_is_published()
    {
        await WithdrawAsync(null, null);

        Assert.Contains("already", (await WithdrawAsync("uk", null)).Fault, StringComparison.Ordinal);
        Assert.Equal(2, _house.Home.Versions.Count);
    }

    [Fact]
    public async Task What_was_withdrawn_for_all_is_not_given_back_to_some_by_guess()
    {
        await WithdrawAsync(null, null);

        Assert.NotNull((await new TopicWithdrawal(Price, new("uk")).GiveBackAsync(_house.Home, "kultur", Cancellation)).Fault);
        Assert.True(Topic.IsWithdrawn("uk", "provevik"));
    }

    [Theory]
    [InlineData("emergency", null, null, "danger")]
    [InlineData("no-such", null, null, "no-such")]
    [InlineData(Price, "xx", null, "xx")]
    [InlineData(Price, null, "nowhere", "nowhere")]
    public async Task What_cannot_be_withdrawn_is_told_in_words(string topic, string? language, string? municipality, string told) =>
        Assert.Contains(told, (await new TopicWithdrawal(topic, new(language, municipality)).WithdrawAsync(_house.Home, "kultur", Cancellation)).Fault, StringComparison.Ordinal);

    [Fact]
    public async Task While_another_file_is_broken_the_withdrawal_is_written_and_what_it_waits_for_is_told()
    {
        await WithdrawAsync("uk", null);
        _house["Facts.json"] = "{";

        var result = await WithdrawAsync("ar", null);

        Assert.Contains(result.Waiting, problem => problem is { Code: "C101", File: "Facts.json" });
        Assert.Contains("[{ \"language\": \"uk\" }, { \"language\": \"ar\" }]", _house["Topics.json"], StringComparison.Ordinal);
    }

    public void Dispose() => _house.Dispose();

    private Topic Topic => _house.Content.Topics.Find(Price)!;

    private Task<WithdrawalResult> WithdrawAsync(string? language, string? municipality) => new TopicWithdrawal(Price, new(language, municipality)).WithdrawAsync(_house.Home, "kultur", Cancellation);
}
