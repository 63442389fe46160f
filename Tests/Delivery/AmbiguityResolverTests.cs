using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

public sealed class AmbiguityResolverTests : IAsyncLifetime
{
    private DeliveryHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DeliveryHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task An_attempt_that_the_list_shows_is_settled_and_not_sent_again()
    {
        await SendBlindlyAsync(taken: true);

        Assert.Equal(1, await _house.ResolveAsync());
        await _house.SendAsync();

        Assert.Equal((OutboxState.Sent, _house.Twilio.Messages[0].Sid), (_house.Outbox["r1"].State, _house.Outbox["r1"].ProviderId));
        Assert.Single(_house.Twilio.Messages);
    }

    [Fact]
    public async Task An_attempt_that_the_list_does_not_show_is_sent_again_and_counted()
    {
        await SendBlindlyAsync(taken: false);

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Single(_house.Twilio.Messages);
        Assert.Equal((OutboxState.Sent, 1), (_house.Outbox["r1"].State, _house.Outbox["r1"].Resends));
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SentAgain));
    }

    [Fact]
    public async Task A_delivery_report_settles_before_the_list_is_asked()
    {
        await SendBlindlyAsync(taken: true, wait: false);

        await _house.ReportAsync("r1", _house.Twilio.Messages[0].Sid, "sent");
        _house.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(0, await _house.ResolveAsync());
        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
        Assert.DoesNotContain(_house.Twilio.Requests, request => request.Method == "GET");
    }

    [Fact]
    public async Task While_the_lease_lasts_nothing_is_looked_up()
    {
        await SendBlindlyAsync(taken: true, wait: false);
        _house.Clock.Advance(TimeSpan.FromSeconds(119));

        Assert.Equal(0, await _house.ResolveAsync());
        Assert.Single(_house.Twilio.Requests);
    }

    [Fact]
    public async Task A_second_unsettled_attempt_of_a_reply_is_given_up()
    {
        await SendBlindlyAsync(taken: false);
        await _house.ResolveAsync();
        _house.Twilio.Script(new FakeFault.Answer(500));
        await _house.SendAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(3));

        await _house.ResolveAsync();

        Assert.Equal((OutboxState.Failed, SettlementCodes.Unsettled), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.Unsettled));
    }

    [Fact]
    public async Task A_danger_answer_is_sent_as_often_as_it_takes_within_its_time()
    {
        await SendBlindlyAsync(taken: false, OutboxKind.Danger);
        for (var i = 0; i < 2; i++)
        {
            await _house.ResolveAsync();
            _house.Twilio.Script(new FakeFault.Answer(500));
            await _house.SendAsync();
            _house.Clock.Advance(TimeSpan.FromSeconds(125));
        }

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Equal((OutboxState.Sent, 3), (_house.Outbox["r1"].State, _house.Outbox["r1"].Resends));
    }

    [Fact]
    public async Task A_danger_answer_does_not_wait_for_a_list_that_cannot_be_had_but_a_reply_does()
    {
        await SendBlindlyAsync(taken: false, OutboxKind.Danger);
        await _house.AddAsync(PlainMail.Row("r2", person: "p2"));
        _house.Twilio.Script(new FakeFault.Answer(500));
        await _house.SendAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(3));
        _house.Twilio.Script(new FakeFault.Answer(500), new FakeFault.Answer(500));

        await _house.ResolveAsync();

        Assert.Equal((OutboxState.Waiting, OutboxState.Sending), (_house.Outbox["r1"].State, _house.Outbox["r2"].State));
    }

    [Fact]
    public async Task A_list_that_lags_costs_one_repetition_and_no_more()
    {
        _house.Twilio.ListLag = TimeSpan.FromMinutes(30);
        await SendBlindlyAsync(taken: true);

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Equal(2, _house.Twilio.Messages.Count);
        Assert.Equal((OutboxState.Sent, 1), (_house.Outbox["r1"].State, _house.Outbox["r1"].Resends));
    }

    [Fact]
    public async Task A_stale_attempt_that_the_list_does_not_show_is_dropped()
    {
        await SendBlindlyAsync(taken: false);
        _house.Clock.Advance(TimeSpan.FromMinutes(10));

        await _house.ResolveAsync();

        Assert.Equal((OutboxState.Dropped, SettlementCodes.Stale), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
    }

    [Fact]
    public async Task Each_message_in_the_list_settles_one_row()
    {
        _house.Twilio.Script(new FakeFault.Answer(500, Taken: true), new FakeFault.Answer(500));
        await _house.AddAsync(PlainMail.Row("r1"), PlainMail.Row("r2"));
        await _house.SendAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(3));

        await _house.ResolveAsync();

        Assert.Equal([OutboxState.Waiting, OutboxState.Sent], _house.Outbox.Entries.Select(entry => entry.State).Order());
    }

    [Theory]
    [InlineData("another text", 0)]
    [InlineData("Hei", -2)]
    public async Task Another_text_and_an_earlier_message_settle_nothing(string body, int minutes)
    {
        _house.Clock.Advance(TimeSpan.FromMinutes(minutes < 0 ? 0 : 1));
        _house.Twilio.Take(FakeTwilio.OurNumber, "+4790000001", body, "outbound-api", null).Status = "delivered";
        _house.Clock.Advance(TimeSpan.FromMinutes(minutes < 0 ? -minutes : 0));
        await SendBlindlyAsync(taken: false);

        await _house.ResolveAsync();

        Assert.Equal(OutboxState.Waiting, _house.Outbox["r1"].State);
    }

    [Fact]
    public async Task A_text_that_Twilio_trimmed_and_smart_encoded_is_still_ours()
    {
        await SendBlindlyAsync(taken: true, body: "Åpent 08–16 «Huset»…\n");
        _house.Twilio.Messages[0].Body = "Åpent 08-16 \"Huset\"...";

        await _house.ResolveAsync();

        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
    }

    [Fact]
    public async Task What_the_list_says_of_delivery_is_recorded_with_it()
    {
        await SendBlindlyAsync(taken: true);
        _house.Twilio.Messages[0].Status = "delivered";

        await _house.ResolveAsync();

        Assert.Equal(DeliveryState.Delivered, _house.Outbox["r1"].Delivery);
    }

    [Fact]
    public async Task A_danger_answer_that_the_list_shows_as_stopped_is_an_alarm_though_its_report_was_lost()
    {
        await SendBlindlyAsync(taken: true, OutboxKind.Danger);
        (_house.Twilio.Messages[0].Status, _house.Twilio.Messages[0].ErrorCode) = ("failed", 21610);

        await _house.ResolveAsync();

        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.DangerStopped));
        Assert.Equal([("namsos", PlainMail.Person)], _house.Outbox.CarrierStops);
    }

    [Fact]
    public async Task A_row_that_was_claimed_again_meanwhile_is_left_to_whoever_claimed_it_and_nothing_is_told()
    {
        await SendBlindlyAsync(taken: false);
        var row = _house.Outbox["r1"];
        _house.Outbox.BeforeSettle = (_, settlement) => row.Attempts += settlement is Settlement.SendAgain ? 1 : 0;

        Assert.Equal(0, await _house.ResolveAsync());
        Assert.Equal(OutboxState.Sending, row.State);
        Assert.Equal(0, _house.Alarms.CountOf(AlarmKind.SentAgain));
    }

    [Fact]
    public async Task An_inline_reply_that_the_list_shows_is_settled()
    {
        _house.Twilio.Take(FakeTwilio.OurNumber, "+4790000001", "Hei", "outbound-reply", null).Status = "sent";
        _house.Outbox.AddInline(PlainMail.Row("i1"), _house.Clock.GetUtcNow());
        _house.Clock.Advance(TimeSpan.FromSeconds(90));

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Equal(OutboxState.Sent, _house.Outbox["i1"].State);
        Assert.Single(_house.Twilio.Messages);
    }

    [Fact]
    public async Task An_inline_reply_that_the_list_does_not_show_is_sent_but_not_before_its_time()
    {
        _house.Outbox.AddInline(PlainMail.Row("i1"), _house.Clock.GetUtcNow());
        _house.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(0, await _house.ResolveAsync());
        _house.Clock.Advance(TimeSpan.FromSeconds(1));

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Equal(OutboxState.Sent, _house.Outbox["i1"].State);
        Assert.Single(_house.Twilio.Messages);
    }

    [Fact]
    public async Task An_inline_danger_answer_waits_for_the_list()
    {
        _house.Outbox.AddInline(PlainMail.Row("i1", OutboxKind.Danger), _house.Clock.GetUtcNow());
        _house.Clock.Advance(TimeSpan.FromSeconds(90));
        _house.Twilio.Script(new FakeFault.Answer(500));

        Assert.Equal(0, await _house.ResolveAsync());
        Assert.Equal(OutboxState.Sending, _house.Outbox["i1"].State);
    }

    [Fact]
    public async Task Without_credentials_inline_replies_stay_where_they_are_and_nothing_is_sent()
    {
        await using var house = await DeliveryHouse.OpenAsync(new TwilioAccount(null, ["token"], []));
        house.Outbox.AddInline(PlainMail.Row("i1"), house.Clock.GetUtcNow());
        house.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await house.ResolveAsync());
        Assert.Empty(house.Outbox.Entries);
        Assert.Empty(house.Twilio.Requests);
    }

    [Fact]
    public async Task A_row_that_nobody_can_look_up_is_given_up_after_a_day()
    {
        await SendBlindlyAsync(taken: true);
        await using var other = await DeliveryHouse.OpenAsync(new TwilioAccount(FakeTwilio.AccountSid, [FakeTwilio.AuthToken], ["+4700000000"]));
        var resolver = new AmbiguityResolver(_house.Outbox, [other.Sms], _house.Mail, _house.Alarms, DeliveryHouse.Settings, _house.Clock);

        Assert.Equal(0, await resolver.RunOnceAsync(TestContext.Current.CancellationToken));
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await resolver.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal((OutboxState.Failed, SettlementCodes.Unconfirmed), (_house.Outbox["r1"].State, _house.Outbox["r1"].Code));
    }

    [Fact]
    public async Task A_deletion_of_unknown_outcome_is_made_again()
    {
        await _house.AddAsync(PlainMail.Row("x1", OutboxKind.DeleteAtCarrier, body: "SM00000000000000000000000000000009"));
        _house.Twilio.Script(new FakeFault.Answer(500));
        await _house.SendAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(3));

        await _house.ResolveAsync();
        await _house.SendAsync();

        Assert.Equal(OutboxState.Sent, _house.Outbox["x1"].State);
    }

    private async Task SendBlindlyAsync(bool taken, OutboxKind kind = OutboxKind.Reply, bool wait = true, string body = "Hei")
    {
        _house.Twilio.Script(new FakeFault.Answer(500, Taken: taken));
        await _house.AddAsync(PlainMail.Row("r1", kind, body: body, validity: TimeSpan.FromMinutes(12)));
        await _house.SendAsync();
        Assert.Equal(OutboxState.Sending, _house.Outbox["r1"].State);
        if (wait) _house.Clock.Advance(TimeSpan.FromMinutes(3));
    }
}
