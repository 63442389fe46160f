using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

/// <summary>Channels whose carrier keeps no list that can be asked.</summary>
public sealed class AmbiguityWithoutListTests : IAsyncLifetime
{
    private DeliveryHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DeliveryHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task On_a_channel_without_a_list_an_unsettled_attempt_is_sent_once_more_and_no_oftener()
    {
        await _house.AddAsync(PlainMail.Row("t1") with { Channel = "msteams" });
        await _house.Outbox.ClaimAsync(1, DeliveryHouse.Settings.Lease, "gone", _house.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        _house.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(1, await _house.ResolveAsync());
        Assert.Equal((OutboxState.Waiting, 1), (_house.Outbox["t1"].State, _house.Outbox["t1"].Resends));
        await _house.Outbox.ClaimAsync(1, DeliveryHouse.Settings.Lease, "gone", _house.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        _house.Clock.Advance(TimeSpan.FromMinutes(3));
        await _house.ResolveAsync();
        Assert.Equal((OutboxState.Failed, SettlementCodes.Unsettled), (_house.Outbox["t1"].State, _house.Outbox["t1"].Code));
    }
}
