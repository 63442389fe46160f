using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Channels.Sms;

public sealed class TwilioErrorsTests
{
    [Theory]
    [InlineData("20003", CarrierAction.AlarmAndPause)]
    [InlineData("401", CarrierAction.AlarmAndPause)]
    [InlineData("20429", CarrierAction.BackOff)]
    [InlineData("429", CarrierAction.BackOff)]
    [InlineData("500", CarrierAction.Ambiguous)]
    [InlineData("503", CarrierAction.Ambiguous)]
    [InlineData("21211", CarrierAction.NumberDead)]
    [InlineData("21217", CarrierAction.NumberDead)]
    [InlineData("21614", CarrierAction.NumberDead)]
    [InlineData("21635", CarrierAction.NumberDead)]
    [InlineData("21408", CarrierAction.ConfigAlarm)]
    [InlineData("21610", CarrierAction.Stopped)]
    [InlineData("21611", CarrierAction.BackOff)]
    [InlineData("30001", CarrierAction.BackOff)]
    [InlineData("21612", CarrierAction.ConfigAlarm)]
    [InlineData("21617", CarrierAction.OurBug)]
    [InlineData("21602", CarrierAction.ConfigAlarm)]
    [InlineData("21603", CarrierAction.ConfigAlarm)]
    [InlineData("21604", CarrierAction.ConfigAlarm)]
    [InlineData("21605", CarrierAction.ConfigAlarm)]
    [InlineData("21606", CarrierAction.ConfigAlarm)]
    [InlineData("21703", CarrierAction.ConfigAlarm)]
    [InlineData("21705", CarrierAction.ConfigAlarm)]
    [InlineData("30003", CarrierAction.RetryLaterTwice)]
    [InlineData("30004", CarrierAction.StoppedByCarrier)]
    [InlineData("63033", CarrierAction.StoppedByCarrier)]
    [InlineData("30005", CarrierAction.NumberDead)]
    [InlineData("30006", CarrierAction.NumberDead)]
    [InlineData("30007", CarrierAction.FilteredAlarm)]
    [InlineData("30008", CarrierAction.RetryOnce)]
    [InlineData("30036", CarrierAction.DropStale)]
    [InlineData("35111", CarrierAction.ConfigAlarm)]
    [InlineData("35114", CarrierAction.ConfigAlarm)]
    [InlineData("35115", CarrierAction.ConfigAlarm)]
    [InlineData("35118", CarrierAction.ConfigAlarm)]
    [InlineData("30029", CarrierAction.ConfigAlarm)]
    [InlineData("30030", CarrierAction.ConfigAlarm)]
    [InlineData("99999", CarrierAction.Unlisted)]
    [InlineData("", CarrierAction.Unlisted)]
    [InlineData(null, CarrierAction.Unlisted)]
    public void Each_code_has_its_action(string? code, object action) => Assert.Equal((CarrierAction)action, TwilioErrors.ActionFor(code));

    [Fact]
    public void Every_action_that_gives_a_message_up_for_a_fault_raises_an_alarm()
    {
        CarrierAction[] silent =
            [CarrierAction.BackOff, CarrierAction.Ambiguous, CarrierAction.Stopped, CarrierAction.StoppedByCarrier, CarrierAction.RetryLaterTwice, CarrierAction.RetryOnce, CarrierAction.Ended];

        foreach (var action in Enum.GetValues<CarrierAction>().Except(silent))
            Assert.NotEmpty(RefusalRules.AlarmsOf(action, isDanger: false));
    }

    [Fact]
    public void A_danger_answer_to_a_stopped_person_raises_its_own_alarm() =>
        Assert.Equal([AlarmKind.DangerStopped], RefusalRules.AlarmsOf(CarrierAction.Stopped, isDanger: true));

    [Theory]
    [InlineData("accepted", DeliveryState.Accepted)]
    [InlineData("scheduled", DeliveryState.Accepted)]
    [InlineData("queued", DeliveryState.Queued)]
    [InlineData("sending", DeliveryState.Sending)]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("undelivered", DeliveryState.Undelivered)]
    [InlineData("failed", DeliveryState.Undelivered)]
    [InlineData("canceled", DeliveryState.Undelivered)]
    [InlineData("partially_delivered", DeliveryState.Undelivered)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    [InlineData("receiving", null)]
    [InlineData("received", null)]
    [InlineData("teleported", null)]
    [InlineData(null, null)]
    public void Each_status_has_its_state(string? status, object? state) => Assert.Equal((DeliveryState?)state, TwilioStatus.Parse(status));

    [Fact]
    public void Every_status_of_Twilios_description_is_known_or_is_of_inbound_messages()
    {
        using var api = Support.TwilioVectors.Load("twilio_api_v2010.json");
        var words = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("message_enum_status").GetProperty("enum");

        foreach (var word in words.EnumerateArray().Select(word => word.GetString()))
            Assert.Equal(word is "receiving" or "received", TwilioStatus.Parse(word) is null);
    }
}
