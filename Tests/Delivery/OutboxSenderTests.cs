using ChatBot.Bot.Channels;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

public sealed class OutboxSenderTests : IAsyncLifetime
{
    private DeliveryHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DeliveryHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_waiting_reply_is_sent_once_and_recorded_under_its_id()
    {
        await _house.AddAsync(PlainMail.Row("r1", body: "Norskkurs: ring servicetorget"));

        Assert.Equal(1, await _house.SendAsync());
        Assert.Equal(0, await _house.SendAsync());

        var message = Assert.Single(_house.Twilio.Messages);
        Assert.Equal("Norskkurs: ring servicetorget", message.Body);
        Assert.Equal("https://sms.eksempel.kommune.no/sms/status?t=r1", message.StatusCallback!.AbsoluteUri);
        Assert.Equal((OutboxState.Sent, message.Sid), (_house.Outbox["r1"].State, _house.Outbox["r1"].ProviderId));
    }

    [Fact]
    public async Task A_danger_answer_says_so_in_its_callback()
    {
        await _house.AddAsync(PlainMail.Row("d1", OutboxKind.Danger));

        await _house.SendAsync();

        Assert.EndsWith("?t=d1&d=1", _house.Twilio.Messages[0].StatusCallback!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_validity_is_what_is_left_of_the_rows_time()
    {
        await _house.AddAsync(PlainMail.Row("r1", validity: TimeSpan.FromMinutes(3)), PlainMail.Row("r2", person: "p2", validity: TimeSpan.FromHours(4)));
        _house.Clock.Advance(TimeSpan.FromMinutes(1));

        await _house.SendAsync();

        Assert.Equal(["120", "600"], _house.Twilio.Requests.Select(request => request.Body[(request.Body.LastIndexOf('=') + 1)..]).Order());
    }

    [Fact]
    public async Task A_stale_reply_is_dropped_and_counted()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        _house.Clock.Advance(TimeSpan.FromMinutes(10));

        await _house.SendAsync();

        Assert.Equal((OutboxState.Dropped, SettlementCodes.Stale), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.Expired));
        Assert.Empty(_house.Twilio.Requests);
    }

    [Theory]
    [InlineData(PlainMail.Person)]
    [InlineData("old-" + PlainMail.Person)]
    public async Task A_person_who_has_stopped_under_any_pseudonym_gets_no_reply(string stopped)
    {
        _house.Outbox.Stopped.Add(stopped);
        await _house.AddAsync(PlainMail.Row("r1"));

        await _house.SendAsync();

        Assert.Equal((OutboxState.Dropped, SettlementCodes.Stopped), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
        Assert.Empty(_house.Twilio.Requests);
    }

    [Fact]
    public async Task A_person_who_has_stopped_gets_danger_answers_and_the_answers_meant_for_them()
    {
        _house.Outbox.Stopped.Add(PlainMail.Person);
        await _house.AddAsync(PlainMail.Row("d1", OutboxKind.Danger), PlainMail.Row("s1", OutboxKind.ReplyToStopped));

        await _house.SendAsync();

        Assert.Equal(2, _house.Twilio.Messages.Count);
    }

    [Theory]
    [InlineData(OutboxKind.Reply, AlarmKind.DangerStopped, 0)]
    [InlineData(OutboxKind.Danger, AlarmKind.DangerStopped, 1)]
    public async Task A_stop_that_Twilio_holds_is_recorded_and_is_an_alarm_for_danger(object kind, object alarm, int alarms)
    {
        _house.Twilio.HandleOptOut("+4790000001", " stop ");
        await _house.AddAsync(PlainMail.Row("r1", (OutboxKind)kind));

        await _house.SendAsync();

        Assert.Equal((OutboxState.Failed, "21610"), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
        Assert.Equal([("namsos", PlainMail.Person)], _house.Outbox.CarrierStops);
        Assert.Equal(alarms, _house.Alarms.CountOf((AlarmKind)alarm));
    }

    [Fact]
    public async Task Too_much_at_once_waits_as_long_as_Twilio_asks_and_holds_up_the_whole_number()
    {
        _house.Twilio.Script(new FakeFault.Answer(429, 20429, RetryAfter: "30"));
        await _house.AddAsync(PlainMail.Row("r1"));
        await _house.SendAsync();
        await _house.AddAsync(PlainMail.Row("r2", person: "p2"));

        await _house.SendAsync();
        Assert.Single(_house.Twilio.Requests);
        Assert.InRange(_house.Outbox["r1"].Due - PlainMail.Start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(35));
        _house.Clock.Advance(TimeSpan.FromSeconds(36));
        await _house.SendAsync();

        Assert.Equal(2, _house.Twilio.Messages.Count);
        Assert.Equal(0, _house.Outbox["r1"].Resends);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again_with_longer_and_longer_waits()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        var waits = new List<TimeSpan>();
        var sender = _house.NewSender(new Unreachable());
        for (var i = 0; i < 4; i++)
        {
            await sender.RunOnceAsync(TestContext.Current.CancellationToken);
            var wait = _house.Outbox["r1"].Due - _house.Clock.GetUtcNow();
            waits.Add(wait);
            _house.Clock.Advance(wait);
        }

        Assert.InRange(waits[0], TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(5));
        Assert.InRange(waits[1], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        Assert.InRange(waits[3], TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task When_our_keys_are_refused_an_alarm_is_raised_and_nothing_goes_out_for_a_while()
    {
        _house.Twilio.Script(new FakeFault.Answer(401, 20003));
        await _house.AddAsync(PlainMail.Row("r1"));
        await _house.SendAsync();
        await _house.AddAsync(PlainMail.Row("r2", person: "p2"));
        await _house.SendAsync();

        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.KeysRefused));
        Assert.Single(_house.Twilio.Requests);
        _house.Clock.Advance(DeliveryPace.PauseWhenRefused);
        await _house.SendAsync();
        Assert.Equal(2, _house.Twilio.Messages.Count);
    }

    [Theory]
    [InlineData(21606, AlarmKind.CarrierConfiguration)]
    [InlineData(21614, AlarmKind.NumberDead)]
    [InlineData(21617, AlarmKind.OurBug)]
    [InlineData(12345, AlarmKind.UnlistedRefusal)]
    [InlineData(30007, AlarmKind.Filtered)]
    public async Task A_refusal_for_good_is_given_up_with_its_alarm_and_a_second_one_for_danger(int code, object alarm)
    {
        _house.Twilio.Script(new FakeFault.Answer(400, code), new FakeFault.Answer(400, code));
        await _house.AddAsync(PlainMail.Row("r1"), PlainMail.Row("d1", OutboxKind.Danger, person: "p2"));

        await _house.SendAsync();

        Assert.All(_house.Outbox.Entries, entry => Assert.Equal(OutboxState.Failed, entry.State));
        Assert.Equal(2, _house.Alarms.CountOf((AlarmKind)alarm));
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.DangerNotDelivered));
    }

    [Fact]
    public async Task An_attempt_of_unknown_outcome_is_left_alone()
    {
        _house.Twilio.Script(new FakeFault.Answer(500, Taken: true));
        await _house.AddAsync(PlainMail.Row("r1"));

        await _house.SendAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(5));
        await _house.SendAsync();

        Assert.Equal(OutboxState.Sending, _house.Outbox["r1"].State);
        Assert.Single(_house.Twilio.Requests);
    }

    [Fact]
    public async Task A_row_whose_lease_somebody_else_took_is_not_sent()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        var sender = _house.NewSender();
        _house.Mail.Opening = _ => _house.Outbox["r1"].Owner = "another";

        await sender.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Empty(_house.Twilio.Requests);
        Assert.Equal(OutboxState.Sending, _house.Outbox["r1"].State);
    }

    [Fact]
    public async Task With_too_little_left_of_the_lease_nothing_is_sent_and_the_row_waits_again()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        _house.Mail.Opening = _ => _house.Clock.Advance(TimeSpan.FromSeconds(100));

        await _house.SendAsync();

        Assert.Empty(_house.Twilio.Requests);
        Assert.Equal((OutboxState.Waiting, SettlementCodes.LeaseShort), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
    }

    [Fact]
    public async Task Two_replies_to_one_person_keep_their_order_when_the_first_has_to_wait()
    {
        _house.Twilio.Script(new FakeFault.Answer(429, 20429));
        await _house.AddAsync(PlainMail.Row("r1", body: "first"), PlainMail.Row("r2", body: "second"));

        await _house.SendAsync();
        Assert.Single(_house.Twilio.Requests);
        _house.Clock.Advance(TimeSpan.FromSeconds(10));
        await _house.SendAsync();

        Assert.Equal(["first", "second"], _house.Twilio.Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task A_row_that_cannot_be_opened_is_given_up_and_holds_up_no_other()
    {
        _house.Mail.Broken.Add("r1");
        await _house.AddAsync(PlainMail.Row("r1"), PlainMail.Row("r2"));

        await _house.SendAsync();

        Assert.Equal((OutboxState.Failed, SettlementCodes.Sealed), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
        Assert.Equal(OutboxState.Sent, _house.Outbox["r2"].State);
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SealBroken));
    }

    [Fact]
    public async Task A_message_is_deleted_at_Twilio_through_the_outbox_under_no_other_rows_id()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        await _house.SendAsync();
        var message = _house.Twilio.Messages[0];
        await _house.AddAsync(PlainMail.Row("x1", OutboxKind.DeleteAtCarrier, body: message.Sid));

        await _house.SendAsync();
        Assert.Equal((OutboxState.Waiting, "20009"), (_house.Outbox["x1"].State, _house.Outbox["x1"].Code));
        message.Status = "delivered";
        _house.Clock.Advance(TimeSpan.FromSeconds(10));
        await _house.SendAsync();

        Assert.True(message.Deleted);
        Assert.Equal(OutboxState.Sent, _house.Outbox["x1"].State);
        Assert.NotEqual(message.Sid, _house.Outbox["x1"].ProviderId);
    }

    [Fact]
    public async Task A_store_that_goes_away_after_the_call_leaves_the_row_ambiguous_and_says_so()
    {
        await _house.AddAsync(PlainMail.Row("r1"));
        _house.Outbox.BeforeSettle = (_, _) => throw new StoreUnavailableException("away");

        await Assert.ThrowsAsync<StoreUnavailableException>(_house.SendAsync);

        Assert.Equal(OutboxState.Sending, _house.Outbox["r1"].State);
        Assert.Single(_house.Twilio.Messages);
    }

    private sealed class Unreachable : IChannelSender
    {
        public string Channel => "sms";

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
            Task.FromResult<SendOutcome>(new SendOutcome.NotProcessed(null, "unreachable"));
    }
}
