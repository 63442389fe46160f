using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Spool;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>While a reply still waits for the carrier, the next one to the same person does not go past it in the webhook's own answer.</summary>
public sealed class ReplyOrderTests : IAsyncLifetime
{
    private readonly string _person = Carrier.NewPerson();
    private SpoolStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = new() { CountAsync = sql => Task.FromResult(Rows.Number(_stage.Settings, sql)) };
        await _stage.PrepareAsync(_ => { });
        await _stage.StartAsync();
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();
        _stage.Twilio.Script(new FakeFault.Answer(429, 20429, "60"));
        await Eventually.HoldsAsync(async () =>
        {
            await _stage.Host.Get<Bot.Spool.SpoolReplay>().RunOnceAsync(TestContext.Current.CancellationToken);
            return _stage.Spool.IsEmpty;
        });
        await Eventually.HoldsAsync(() => !_stage.Twilio.Requests.IsEmpty);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_next_reply_waits_behind_it()
    {
        var answer = await _stage.TextAsync(_person, "Hva koster norskkurs?");

        Assert.Equal(CarrierAnswer.Silence, answer.Body);
        await Eventually.HoldsAsync(async () =>
        {
            await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromSeconds(5));
            return _stage.SentTo(_person).Count == 2;
        });
        Assert.Contains("gratis", _stage.SentTo(_person)[1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_about_danger_does_not_wait() =>
        Assert.Matches("11[0-3]", (await _stage.TextAsync(_person, SpoolStage.Danger)).Text);

    [Fact]
    public async Task Somebody_elses_reply_does_not_wait() =>
        Assert.NotNull((await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question)).Text);
}
