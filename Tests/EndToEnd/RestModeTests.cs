using System.Diagnostics;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Replies that go by REST instead of in the webhook's answer.</summary>
public sealed class RestModeTests : IAsyncLifetime
{
    private const string Nobodys = FakeTwilio.SecondNumber;
    private const string Question = "Hvordan søker jeg norskkurs?";

    private static readonly string Cry = DangerSet.All.First(entry => entry.Language == "nb").Text;

    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();
    private readonly string _person = Carrier.NewPerson();
    private FakeTwilio? _carrier;
    private ServiceHost? _house;
    private Carrier? _twilio;

    private ServiceHostStore Store => ServiceHostStore.Of(_house!);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _carrier = await FakeTwilio.StartAsync(_clock);
        _house = await ServiceHost.StartAsync(_settings.WithRest(_carrier), _clock, ServiceHostStore.Use);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        await _carrier!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task The_webhook_is_answered_without_words_and_the_reply_goes_by_REST()
    {
        var answer = await _twilio!.TextAsync(_person, Question);

        Assert.Equal(CarrierAnswer.Silence, answer.Body);
        await SentAsync(1);
        Assert.Equal((Carrier.Namsos, _person), (_carrier!.Messages[0].From, _carrier.Messages[0].To));
        Assert.Contains("norsk", _carrier.Messages[0].Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_message_to_a_number_of_nobody_is_answered_by_REST_too()
    {
        var answer = await _twilio!.TextAsync(_person, Question, to: Nobodys);

        Assert.Equal(CarrierAnswer.Silence, answer.Body);
        Assert.Equal((Nobodys, _person), (_carrier!.Messages[0].From, _carrier.Messages[0].To));
    }

    [Fact]
    public async Task A_second_delivery_sends_nothing_more()
    {
        var sid = Carrier.NewSid();
        await _twilio!.TextAsync(_person, Question, sid);
        await SentAsync(1);

        Assert.Equal(CarrierAnswer.Silence, (await _twilio.TextAsync(_person, Question, sid)).Body);

        await SettleAsync();
        Assert.Single(_carrier!.Messages);
    }

    [Fact]
    public async Task Two_hundred_deliveries_at_once_send_one_reply()
    {
        var sid = Carrier.NewSid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _twilio!.TextAsync(_person, Question, sid)));

        Assert.All(answers, answer => Assert.Equal(CarrierAnswer.Silence, answer.Body));
        await SentAsync(1);
        await SettleAsync();
        Assert.Single(_carrier!.Messages);
    }

    [Fact]
    public async Task A_stop_is_confirmed_and_what_a_stopped_person_may_have_is_sent()
    {
        await _twilio!.TextAsync(_person, "stopp");
        await SentAsync(1);
        await _twilio.TextAsync(_person, Question);
        await SentAsync(2);
        await _twilio.TextAsync(_person, "INNSYN");
        await SentAsync(3);
        await _twilio.TextAsync(_person, Cry);
        await SentAsync(4);

        Assert.Equal([Said.By(PhraseKeys.StopDone), Said.By(PhraseKeys.StopReminder)], _carrier!.Messages.Take(2).Select(message => message.Body));
    }

    [Fact]
    public async Task A_reply_that_waits_when_the_person_says_stop_is_not_sent()
    {
        _carrier!.Script(new FakeFault.Answer(429, 20429, "60"));
        await _twilio!.TextAsync(_person, Question);
        await Eventually.HoldsAsync(() => !_carrier.Requests.IsEmpty);
        await _twilio.TextAsync(_person, "stopp");

        _clock.Advance(TimeSpan.FromMinutes(2));
        await SettleAsync();
        await SentAsync(1);

        Assert.Equal([Said.By(PhraseKeys.StopDone)], _carrier.Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task Danger_goes_straight_to_the_carrier_when_the_store_is_away()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var answer = await _twilio!.TextAsync(_person, Cry);

        Assert.Equal(CarrierAnswer.Silence, answer.Body);
        Assert.Equal(_person, Assert.Single(_carrier!.Messages).To);
    }

    [Fact]
    public async Task Danger_sent_straight_is_noted_and_nothing_more_is_sent_once_the_store_is_back()
    {
        var sid = Carrier.NewSid();
        Store.BeforeOpen = ServiceHostStore.Away;
        await _twilio!.TextAsync(_person, Cry, sid);

        Store.BeforeOpen = null;
        await _house!.Get<ChatBot.Bot.Turns.DangerNotes>().RecordAsync(Stop);
        Assert.Equal(CarrierAnswer.Silence, (await _twilio.TextAsync(_person, Cry, sid)).Body);
        await SettleAsync();

        Assert.Single(_carrier!.Messages);
        Assert.Equal(1, Rows.OfMessage(_settings, sid));
    }

    [Fact]
    public async Task A_stopped_person_whom_the_carrier_refuses_a_danger_answer_raises_an_alarm()
    {
        _carrier!.HandleOptOut(_person, "STOP");

        await _twilio!.TextAsync(_person, Cry);

        await Eventually.HoldsAsync(() => _house!.Get<IAlarms>().CountOf(AlarmKind.DangerStopped) == 1);
    }

    [Fact]
    public async Task A_carrier_that_gives_no_sign_does_not_hold_up_a_danger_answer()
    {
        using var settings = new ServiceHostSettings().WithRest(_carrier!);
        await using var house = await ServiceHost.StartAsync(settings, replace: ServiceHostStore.Use);
        using var twilio = new Carrier(house.Address);
        ServiceHostStore.Of(house).BeforeOpen = ServiceHostStore.Hang;
        _carrier!.Script(new FakeFault.Silence(Taken: false));

        var started = Stopwatch.GetTimestamp();
        var answer = await twilio.TextAsync(_person, Cry);

        Assert.Contains("112", answer.Text, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public async Task A_turn_that_fails_by_our_fault_sends_the_fixed_text_once()
    {
        var sid = Carrier.NewSid();
        _house!.Learn(known => known with { Understanding = new BrokenUnderstanding() });

        Assert.Equal(CarrierAnswer.Silence, (await _twilio!.TextAsync(_person, Question, sid)).Body);
        Assert.Equal(CarrierAnswer.Silence, (await _twilio.TextAsync(_person, Question, sid)).Body);

        await SentAsync(1);
        await SettleAsync();
        Assert.Equal(Said.By(PhraseKeys.FaultText), Assert.Single(_carrier!.Messages).Body);
    }

    private Task SentAsync(int count) => Eventually.HoldsAsync(() => _carrier!.Messages.Count >= count);

    /// <summary>Everything that waits has been looked at.</summary>
    private async Task SettleAsync()
    {
        while (await _house!.Get<OutboxSender>().RunOnceAsync(Stop) > 0 || await _house.Get<AmbiguityResolver>().RunOnceAsync(Stop) > 0)
        {
        }
    }
}
