using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

public sealed class DeliveryReportsTests : IAsyncLifetime
{
    private DeliveryHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await DeliveryHouse.OpenAsync();
        await _house.AddAsync(PlainMail.Row("r1"));
        await _house.SendAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task In_whatever_order_and_however_often_reports_come_the_end_is_the_same()
    {
        string[] words = ["queued", "sending", "sent", "delivered", "read"];
        foreach (var order in Orders(words))
        {
            var token = string.Concat(order);
            await _house.AddAsync(PlainMail.Row(token));
            foreach (var word in order.Concat(order)) await _house.ReportAsync(token, "SM" + token, word);

            Assert.Equal(DeliveryState.Read, _house.Outbox[token].Delivery);
        }
    }

    [Fact]
    public async Task A_phone_out_of_reach_is_tried_twice_more_later_and_no_third_time()
    {
        for (var retry = 0; retry < 2; retry++)
        {
            await ReportUndeliveredAsync("30003");
            Assert.Equal(OutboxState.Waiting, _house.Outbox["r1"].State);
            _house.Clock.Advance(retry == 0 ? DeliveryPace.LongestRetry - TimeSpan.FromMinutes(2) : DeliveryPace.LongestRetry);
            _house.Outbox["r1"].Due = _house.Clock.GetUtcNow();
            await _house.SendAsync();
        }

        Assert.Equal(3, _house.Twilio.Messages.Count);
        await ReportUndeliveredAsync("30003");
        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
    }

    [Fact]
    public async Task A_late_repeat_of_a_report_on_an_earlier_attempt_starts_nothing()
    {
        var first = _house.Outbox["r1"].ProviderId!;
        await ReportUndeliveredAsync("30008");
        _house.Clock.Advance(TimeSpan.FromSeconds(10));
        await _house.SendAsync();

        await _house.ReportAsync("r1", first, "undelivered", "30008");

        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
        Assert.Equal(2, _house.Twilio.Messages.Count);
    }

    [Theory]
    [InlineData("30036", AlarmKind.Expired)]
    [InlineData("30007", AlarmKind.Filtered)]
    [InlineData("30005", AlarmKind.NumberDead)]
    [InlineData("30029", AlarmKind.CarrierConfiguration)]
    [InlineData("12345", AlarmKind.UnlistedRefusal)]
    public async Task A_failure_for_good_raises_its_alarm_and_is_not_sent_again(string code, object alarm)
    {
        await ReportUndeliveredAsync(code);

        Assert.Equal(1, _house.Alarms.CountOf((AlarmKind)alarm));
        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
    }

    [Theory]
    [InlineData("21610")]
    [InlineData("30004")]
    [InlineData("63033")]
    public async Task A_stop_held_by_the_carrier_is_recorded(string code)
    {
        await ReportUndeliveredAsync(code, isDanger: true);

        Assert.Equal([("namsos", PlainMail.Person)], _house.Outbox.CarrierStops);
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.DangerStopped));
    }

    [Fact]
    public async Task Without_credentials_nothing_is_put_back_to_be_sent_again()
    {
        await using var house = await DeliveryHouse.OpenAsync(new TwilioAccount(null, ["token"], []));
        await house.AddAsync(PlainMail.Row("r1"));
        (house.Outbox["r1"].State, house.Outbox["r1"].ProviderId) = (OutboxState.Sent, "SM1");

        await house.ReportAsync("r1", "SM1", "undelivered", "30003");

        Assert.Equal(OutboxState.Sent, house.Outbox["r1"].State);
    }

    [Fact]
    public async Task A_failure_without_a_code_is_an_alarm_too()
    {
        await ReportUndeliveredAsync(null);

        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.UnlistedRefusal));
    }

    [Fact]
    public async Task An_unknown_status_and_an_unknown_message_change_nothing_and_do_not_throw()
    {
        await _house.ReportAsync("r1", "SM1", "teleported");
        await _house.ReportAsync("nobody", "SM1", "delivered");

        Assert.Equal(DeliveryState.None, _house.Outbox["r1"].Delivery);
    }

    private Task ReportUndeliveredAsync(string? code, bool isDanger = false) =>
        _house.ReportAsync("r1", _house.Outbox["r1"].ProviderId!, "undelivered", code, isDanger);

    private static IEnumerable<string[]> Orders(string[] words) => words.Length <= 1
        ? [words]
        : words.SelectMany(first => Orders([.. words.Where(word => word != first)]).Select(rest => (string[])[first, .. rest]));
}
