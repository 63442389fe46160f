using System.Net;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>An ordinary message while the store is away, and a turn that fails by our own fault.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private const string Question = "Hvordan søker jeg norskkurs?";
    private static readonly (string, string)[] Fallback = [("ErrorCode", "11200"), ("ErrorUrl", "https://sms.eksempel.test/sms")];

    private readonly TestClock _clock = new();
    private readonly ServiceHostSettings _settings = new();
    private readonly string _person = Carrier.NewPerson();
    private readonly string _sid = Carrier.NewSid();
    private ServiceHost? _house;
    private Carrier? _twilio;

    private ServiceHostStore Store => ServiceHostStore.Of(_house!);

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, _clock, ServiceHostStore.Use);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task The_first_delivery_is_sent_back_and_leaves_nothing()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var answer = await TextAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.Status, answer.Body));
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from inbox"));
    }

    [Fact]
    public async Task The_fallback_delivery_gets_a_fixed_text()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var answer = await TextAsync(Fallback);

        Assert.Equal(Said.By(PhraseKeys.FaultText), answer.Text);
        Assert.Null(answer.Callback);
    }

    [Fact]
    public async Task The_fallback_delivery_gets_the_real_answer_when_the_store_is_back()
    {
        Store.BeforeCommit = ServiceHostStore.Away;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await TextAsync()).Status);

        Store.BeforeCommit = null;

        Assert.Contains("norsk", (await TextAsync(Fallback)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_store_that_gives_no_sign_is_a_store_that_is_away_before_Twilio_gives_up()
    {
        Store.BeforeOpen = ServiceHostStore.Hang;
        var answer = TextAsync();

        await AdvanceUntilDoneAsync(answer, TimeSpan.FromSeconds(12));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await answer).Status);
    }

    [Fact]
    public async Task A_commit_whose_outcome_is_unknown_is_read_back_and_answered_once()
    {
        Store.AfterCommit = () =>
        {
            Store.AfterCommit = null;
            throw new CommitUnknownException();
        };

        var answer = await TextAsync();

        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Rows.OfMessage(_settings, _sid));
        Assert.Equal(answer.Body, (await TextAsync()).Body);
    }

    [Fact]
    public async Task A_commit_that_did_not_come_through_is_made_again()
    {
        Store.BeforeCommit = () =>
        {
            Store.BeforeCommit = null;
            throw new CommitUnknownException();
        };

        Assert.Contains("norsk", (await TextAsync()).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Rows.OfMessage(_settings, _sid));
    }

    [Fact]
    public async Task A_commit_found_after_the_fixed_text_was_given_answers_no_second_time()
    {
        Store.AfterCommit = () =>
        {
            Store.BeforeOpen = ServiceHostStore.Away;
            throw new CommitUnknownException();
        };
        Assert.Equal(Said.By(PhraseKeys.FaultText), (await TextAsync(Fallback)).Text);

        (Store.AfterCommit, Store.BeforeOpen) = (null, null);
        await _house!.Get<ChatBot.Bot.Turns.DangerNotes>().RecordAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, Rows.Number(_settings, "select count(*) from inbox where confirmed_at is not null"));
    }

    [Fact]
    public async Task A_turn_that_fails_by_our_fault_gets_the_fixed_text_and_is_not_run_again()
    {
        var broken = new BrokenUnderstanding();
        _house!.Learn(known => known with { Understanding = broken });

        var first = await TextAsync();
        var asked = broken.Asked;
        var second = await TextAsync(Fallback);

        Assert.Equal(Said.By(PhraseKeys.FaultText), first.Text);
        Assert.Contains("112", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(asked, broken.Asked);
        Assert.Equal(1, Rows.OfMessage(_settings, _sid));
    }

    [Fact]
    public async Task The_next_message_after_a_failed_turn_is_an_ordinary_one()
    {
        _house!.Learn(known => known with { Understanding = new BrokenUnderstanding() });
        await TextAsync();
        _house!.Learn(_ => ShippedKnowledge.Knowledge);

        Assert.Contains("norsk", (await _twilio!.TextAsync(_person, Question)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fault_that_cannot_be_recorded_gets_the_fixed_text_all_the_same()
    {
        Store.BeforeOpen = () => throw new InvalidOperationException("broken");

        Assert.Equal(Said.By(PhraseKeys.FaultText), (await TextAsync()).Text);
    }

    [Fact]
    public async Task The_service_is_not_ready_while_the_store_is_away_but_alive()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var (ready, health) = (await _twilio!.GetAsync("/readyz"), await _twilio!.GetAsync("/healthz"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.Status, health.Status));
        Assert.Contains("\"no-store\"", ready.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_gives_no_sign_does_not_hang_the_question_whether_we_are_ready()
    {
        Store.BeforeOpen = ServiceHostStore.Hang;
        var ready = _twilio!.GetAsync("/readyz");

        // It asks for its state and for its figures at once: a balancer that looks every few seconds waits for it once.
        await Eventually.HoldsAsync(() => Store.Asked == 2);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ready).Status);
    }

    private Task<CarrierAnswer> TextAsync(params (string, string)[] more) => _twilio!.TextAsync(_person, Question, _sid, more: more);

    /// <summary>Lets time pass, but no more than so much, until a request is answered.</summary>
    private async Task AdvanceUntilDoneAsync(Task request, TimeSpan most)
    {
        var passed = TimeSpan.Zero;
        // A slow machine has not brought the request to the store yet; its patience begins there.
        await Eventually.HoldsAsync(() => Store.Asked > 0);
        await Eventually.HoldsAsync(() =>
        {
            if (request.IsCompleted) return true;
            if (passed < most)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(200));
                passed += TimeSpan.FromMilliseconds(200);
            }
            return request.IsCompleted;
        });
    }
}
