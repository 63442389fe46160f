using ChatBot.Bot.Channels;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

/// <summary>The program is asked to stop while it sends.</summary>
public sealed class OutboxStopTests : IAsyncLifetime
{
    private DeliveryHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DeliveryHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task When_the_program_is_to_stop_what_was_begun_is_ended_and_the_rest_goes_back_at_once()
    {
        using var stopping = new CancellationTokenSource();
        await _house.AddAsync(PlainMail.Row("r1"), PlainMail.Row("r2"), PlainMail.Row("r3"));

        var sending = _house.NewSender(new Stopping(_house.Sms, stopping)).RunOnceAsync(stopping.Token);

        Assert.Equal(3, await sending);
        Assert.Equal(OutboxState.Sent, _house.Outbox["r1"].State);
        Assert.Equal((OutboxState.Waiting, SettlementCodes.Stopping), (_house.Outbox["r2"].State, _house.Outbox["r2"].Code));
        Assert.Equal((OutboxState.Waiting, SettlementCodes.InOrder), (_house.Outbox["r3"].State, _house.Outbox["r3"].Code));
        await _house.SendAsync();
        Assert.Equal(3, _house.Twilio.Messages.Count);
    }

    /// <summary>Asks the program to stop in the midst of the first sending.</summary>
    private sealed class Stopping(IChannelSender inner, CancellationTokenSource stopping) : IChannelSender
    {
        public string Channel => inner.Channel;

        public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
        {
            await stopping.CancelAsync();
            return await inner.SendAsync(message, cancellation);
        }
    }
}
