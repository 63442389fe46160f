using System.Diagnostics;
using System.Net;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Danger is answered within three seconds, in twelve languages, whatever else is broken.</summary>
public sealed class DangerTests : IAsyncLifetime
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(3);

    private readonly ServiceHostSettings _settings = new();
    private ServiceHost? _house;
    private Carrier? _twilio;

    /// <summary>One cry for each danger topic of each language.</summary>
    private static IReadOnlyList<DangerSet.Entry> Cries { get; } = [.. DangerSet.All.DistinctBy(entry => (entry.Language, entry.Topic))];

    private ServiceHostStore Store => ServiceHostStore.Of(_house!);

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, replace: ServiceHostStore.Use);
        _twilio = new(_house.Address);
        await _twilio.TextAsync(Carrier.NewPerson(), "Hei"); // the first message ever pays for compilation
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public void Every_language_has_cries() => Assert.Equal(12, Cries.Select(entry => entry.Language).Distinct().Count());

    [Fact]
    public async Task Danger_is_answered_when_all_is_well()
    {
        var answers = await CryAsync();

        Assert.All(answers, answer => Assert.EndsWith("&d=1", answer.Callback!.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Danger_is_answered_when_the_store_is_away()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        await CryAsync();
    }

    [Fact]
    public async Task Danger_is_answered_when_the_store_gives_no_sign()
    {
        Store.BeforeOpen = ServiceHostStore.Hang;

        await CryAsync();
    }

    [Fact]
    public async Task Danger_is_answered_when_the_commit_gives_no_sign()
    {
        Store.BeforeCommit = ServiceHostStore.Hang;

        await CryAsync();
    }

    [Fact]
    public async Task Danger_is_answered_when_the_engine_throws()
    {
        _house!.Learn(known => known with { Understanding = new BrokenUnderstanding() });

        // Languages share words of danger; without the engine an example of one language tells it, else the pattern that found the danger.
        await CryAsync(cry => ShippedKnowledge.Knowledge.Examples.Of(cry.Text) is [var only] ? only : DangerCheck.Find(cry.Text)!.Language);
    }

    [Fact]
    public async Task Danger_is_answered_when_everything_is_broken()
    {
        _house!.Learn(known => known with { Understanding = new BrokenUnderstanding(), Content = null! });
        Store.BeforeOpen = () => throw new InvalidOperationException("broken");

        var (cry, answer) = (Cries[0], await _twilio!.TextAsync(Carrier.NewPerson(), Cries[0].Text));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(MinimalDangerAnswer.In(cry.Language), answer.Text);
    }

    [Fact]
    public async Task Danger_is_answered_before_any_content_is_loaded()
    {
        _house!.Learn(_ => null!);

        var answer = await _twilio!.TextAsync(Carrier.NewPerson(), Cries[0].Text);

        Assert.Equal(MinimalDangerAnswer.In(Cries[0].Language), answer.Text);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _twilio.TextAsync(Carrier.NewPerson(), "Hva er klokka?")).Status);
    }

    [Fact]
    public async Task What_was_answered_without_the_store_is_noted_and_not_answered_twice_once_it_is_back()
    {
        var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
        Store.BeforeOpen = ServiceHostStore.Away;
        var first = await _twilio!.TextAsync(person, Cries[0].Text, sid);
        Assert.Equal(0, Rows.OfMessage(_settings, sid));

        Store.BeforeOpen = null;
        await _house!.Get<ChatBot.Bot.Turns.DangerNotes>().RecordAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, Rows.OfMessage(_settings, sid));
        Assert.Equal(first.Body, (await _twilio.TextAsync(person, Cries[0].Text, sid)).Body);
        await _twilio.ReportAsync(first, person, "delivered");
        Assert.Equal(CarrierAnswer.Silence, (await _twilio.TextAsync(person, Cries[0].Text, sid)).Body);
    }

    [Fact]
    public async Task A_commit_that_came_through_after_the_answer_does_not_answer_a_second_time()
    {
        var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
        var released = new TaskCompletionSource();
        Store.AfterCommit = () => released.Task;
        var answer = await _twilio!.TextAsync(person, Cries[0].Text, sid);
        Assert.NotNull(answer.Text);

        Store.AfterCommit = null;
        released.SetResult();
        await _house!.Get<ChatBot.Bot.Turns.DangerNotes>().RecordAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, Rows.Number(_settings, "select count(*) from inbox where message_id = @sid and confirmed_at is not null", ("sid", sid)));
        Assert.Equal(CarrierAnswer.Silence, (await _twilio.TextAsync(person, Cries[0].Text, sid)).Body);
    }

    [Fact]
    public async Task A_danger_turn_that_failed_by_our_fault_is_recorded_at_once()
    {
        var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
        var broken = new BrokenUnderstanding();
        _house!.Learn(known => known with { Understanding = broken });
        var first = await _twilio!.TextAsync(person, Cries[0].Text, sid);
        var asked = broken.Asked;

        var second = await _twilio.TextAsync(person, Cries[0].Text, sid);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(asked, broken.Asked);
    }

    private async Task<IReadOnlyList<CarrierAnswer>> CryAsync(Func<DangerSet.Entry, string>? languageOf = null)
    {
        var answers = await Task.WhenAll(Cries.Select(async cry =>
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await _twilio!.TextAsync(Carrier.NewPerson(), cry.Text);
            return (cry, answer, Took: Stopwatch.GetElapsedTime(started));
        }));
        Assert.All(answers, one =>
        {
            Assert.Equal(HttpStatusCode.OK, one.answer.Status);
            Assert.Contains(Said.By(PhraseKeys.DangerHead, language: languageOf?.Invoke(one.cry) ?? one.cry.Language), one.answer.Text, StringComparison.Ordinal);
            Assert.InRange(one.Took, TimeSpan.Zero, Promise);
        });
        return [.. answers.Select(one => one.answer)];
    }
}
