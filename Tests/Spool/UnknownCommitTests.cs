using ChatBot.Bot.Storage;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Spool;

/// <summary>A disk that fails at every commit leaves it unknown each time whether the turn stands.</summary>
public sealed class UnknownCommitTests : IAsyncLifetime
{
    private readonly string _person = Carrier.NewPerson();
    private SpoolStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = new() { CountAsync = sql => Task.FromResult(Rows.Number(_stage.Settings, sql)) };
        await _stage.PrepareAsync(_ => { });
        await _stage.StartAsync();
        _stage.Store.BeforeCommit = () => throw new CommitUnknownException(new IOException());
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_message_waits_for_a_store_that_works_and_is_answered_once()
    {
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question)).Body);
        Assert.Single(_stage.Files());

        _stage.Store.BeforeCommit = null;
        await _stage.ReplayAsync();

        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, _stage.Alarms(Bot.Observability.AlarmKind.TurnFailed));
    }

    [Fact]
    public async Task Danger_is_answered_all_the_same() => Assert.Matches("11[0-3]", (await _stage.TextAsync(_person, SpoolStage.Danger)).Text);
}
