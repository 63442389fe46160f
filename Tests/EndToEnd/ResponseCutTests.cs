using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The wire breaks while the answer is on its way. With Twilio's own retries the person gets one reply.</summary>
public sealed class ResponseCutTests : IAsyncLifetime
{
    private const string Question = "Hvordan søker jeg norskkurs?";
    private static readonly Uri Webhook = new(ServiceHostSettings.PublicBaseUrl + "/sms");

    private readonly TestClock _clock = new();
    private readonly ServiceHostSettings _settings = new();
    private FakeTwilio? _carrier;
    private ServiceHost? _house;
    private ResponseCut? _wire;
    private FakeTwilioWebhooks? _webhooks;

    public async ValueTask InitializeAsync()
    {
        _carrier = await FakeTwilio.StartAsync(_clock);
        _house = await ServiceHost.StartAsync(_settings.WithLookUp(_carrier).With("Sms:DailyLimit", "100000"), _clock);
        _wire = new(_house.Address);
        _webhooks = new(_carrier, _wire.Client, Webhook, Webhook);
    }

    public async ValueTask DisposeAsync()
    {
        await _wire!.DisposeAsync();
        await _house!.DisposeAsync();
        await _carrier!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task An_answer_cut_at_any_byte_is_had_at_the_retry()
    {
        var length = await LengthOfAnswerAsync();
        int[] offsets = [-1, 0, 1, 2, 16, 17, .. Enumerable.Range(1, 12).Select(part => length * part / 13), length - 2, length - 1];

        foreach (var offset in offsets)
        {
            var person = Carrier.NewPerson();
            _wire!.CutNext(1, offset);
            var delivery = await _webhooks!.TextAsync(person, Question);

            Assert.Equal((2, false, true), (delivery.Attempts, delivery.ReachedFallback, delivery.Answered));
            foreach (var reply in delivery.Replies) await _webhooks.ReportAsync(reply, "delivered");
        }

        await OneMessageEachAsync(offsets.Length + 1);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task An_answer_cut_at_every_delivery_is_sent_by_REST_after_the_list_was_asked(double part)
    {
        var length = await LengthOfAnswerAsync();
        var person = Carrier.NewPerson();
        _wire!.CutNext(3, (int)(length * part));

        var delivery = await _webhooks!.TextAsync(person, Question);

        Assert.Equal((3, true, false), (delivery.Attempts, delivery.ReachedFallback, delivery.Answered));
        await OneMessageEachAsync(2);
        Assert.Equal("outbound-api", _carrier!.Messages.Single(message => message.To == person).Direction);
    }

    [Fact]
    public async Task A_stop_whose_confirmation_was_lost_is_confirmed_all_the_same_and_what_came_before_it_is_not_sent()
    {
        var person = Carrier.NewPerson();
        _wire!.CutNext(3, 0);
        await _webhooks!.TextAsync(person, Question);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _wire.CutNext(3, 0);
        await _webhooks.TextAsync(person, "stopp");

        await KillTests.AfterAsync(_house!, _clock, TimeSpan.FromMinutes(3));
        await KillTests.AfterAsync(_house!, _clock, TimeSpan.FromMinutes(3));

        Assert.Equal([Said.By(PhraseKeys.StopDone)], _carrier!.Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task A_reply_whose_reports_are_lost_is_found_in_the_list_and_not_sent_again()
    {
        await _webhooks!.TextAsync(Carrier.NewPerson(), Question);

        await OneMessageEachAsync(1);

        Assert.Contains(_carrier!.Requests, request => request.Method == "GET");
    }

    [Fact]
    public async Task A_whole_answer_before_the_wire_breaks_is_the_answer()
    {
        var length = await LengthOfAnswerAsync();
        _wire!.CutNext(1, length);

        var delivery = await _webhooks!.TextAsync(Carrier.NewPerson(), Question);

        Assert.Equal((1, true), (delivery.Attempts, delivery.Answered));
        await OneMessageEachAsync(2);
    }

    [Fact]
    public async Task A_carrier_that_hangs_up_at_once_a_hundred_times_still_delivers_one_reply_each()
    {
        var people = Enumerable.Range(0, 100).Select(_ => Carrier.NewPerson()).Distinct().ToList();
        _wire!.CutNext(people.Count, -1);

        await Task.WhenAll(people.Select(person => _webhooks!.TextAsync(person, Question)));

        await OneMessageEachAsync(people.Count);
    }

    private async Task<int> LengthOfAnswerAsync()
    {
        var delivery = await _webhooks!.TextAsync(Carrier.NewPerson(), Question);
        var length = _wire!.LatestLength;
        foreach (var reply in delivery.Replies) await _webhooks.ReportAsync(reply, "delivered");
        return length;
    }

    private async Task OneMessageEachAsync(int people)
    {
        await KillTests.AfterAsync(_house!, _clock, TimeSpan.FromMinutes(3));
        foreach (var message in _carrier!.Messages.ToList()) await _webhooks!.ReportAsync(message, "delivered");
        await KillTests.AfterAsync(_house!, _clock, TimeSpan.FromHours(1));
        Assert.Equal(people, _carrier.Messages.Count);
        Assert.All(_carrier.Messages.GroupBy(message => message.To), person => Assert.Single(person));
        Assert.Equal(people, Rows.Number(_settings, "select count(*) from inbox"));
    }
}
