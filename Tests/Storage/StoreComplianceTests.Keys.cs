using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

/// <summary>What happens to rows while keys are replaced.</summary>
public abstract partial class StoreComplianceTests
{
    private const string Old = "0a0b0c0d:anna";

    // As Seal writes: the form, then the key's id.
    private static readonly byte[] SealedByOld = [1, 0x0a, 0x0b, 0x0c, 0x0d, 9, 9, 9];

    [Fact]
    public async Task What_outlives_a_turn_is_counted_by_the_key_it_needs()
    {
        await CommitAsync(Some.Turn("SM1", Some.Conversation(Old), effects: [new Effect.Stop()]));
        await CommitAsync(Some.Turn("SM2", Some.Conversation("0a0b0c0d:berit"), effects: [new Effect.Stop()]));
        await AskAsync("SM3", Asked("s1", Old) with { SealedAddress = SealedByOld }, Old);
        await AskAsync("SM4", Asked("s2", "", place: "11223344:room") with { SealedAddress = [1, 0xff, 0x22, 0x33, 0x44, 0] }, Old);
        await AddAsync(Some.Row("r1") with { SealedBody = SealedByOld }, Some.Row("r2", due: Some.Noon.AddHours(1)) with { SealedBody = SealedByOld });
        await ClaimAsync();
        await SettleAsync("r1", new Settlement.Taken("SMout"));

        var uses = await Database.ReadAsync(KeyedRows.CountAsync, Cancellation);

        Assert.Equal(
            [
                new(KeysInUse.PseudonymKeys, "0a0b0c0d", "stop marks", 2),
                new(KeysInUse.PseudonymKeys, "0a0b0c0d", "reminders", 1),
                new(KeysInUse.PseudonymKeys, "11223344", "reminders of channels", 1),
                new(KeysInUse.SealKeys, "0a0b0c0d", "reminders", 1),
                new(KeysInUse.SealKeys, "ff223344", "reminders", 1),
                new KeyUse(KeysInUse.SealKeys, "0a0b0c0d", "messages that wait to be sent", 1),
            ],
            uses);
    }

    [Fact]
    public async Task A_stop_at_the_carrier_is_one_mark_and_ends_reminders_under_every_valid_key()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await ApplyAsync(new Effect.Stop(), "SM1", Some.Conversation("k1:berit"));

        await Store.RecordCarrierStopAsync("namsos", ["k2:anna", "k1:anna"], Some.Noon, Cancellation);
        await Store.RecordCarrierStopAsync("namsos", ["k2:berit", "k1:berit"], Some.Noon.AddHours(1), Cancellation);

        Assert.Equal(0, await CountAsync("subscription"));
        Assert.Equal("k1:berit k2:anna", string.Join(' ', (await Database.ReadAsync(session => session.QueryAsync<string>("select person from stop_mark"), Cancellation)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_way_to_a_person_follows_them_to_the_new_key()
    {
        await References.AddAsync(Reference(), ["s1"], [], Some.Noon, Cancellation);

        await CommitAsync(Some.Turn("SM1", Rotated));

        Assert.Equal("s1", (await References.FindPersonAsync("msteams", "namsos", ["k2:anna"], Cancellation))?.Scope);
    }

    [Fact]
    public async Task Of_stops_under_two_older_keys_the_earlier_counts()
    {
        await CommitAsync(Some.Turn("SM1", Some.Conversation("k2:anna"), at: Some.Noon.AddHours(2), effects: [new Effect.Stop()]));
        await CommitAsync(Some.Turn("SM2", Some.Conversation("k1:anna"), effects: [new Effect.Stop()]));

        await CommitAsync(Some.Turn("SM3", Some.Conversation("k3:anna", "k2:anna", "k1:anna"), at: Some.Noon.AddHours(3)));

        Assert.Equal(1, await CountAsync("stop_mark"));
        Assert.Equal(Some.Noon, (await OpenAsync(conversation: Some.Conversation("k3:anna"))).Standing.StoppedAt);
    }

    [Fact]
    public async Task A_message_handled_under_another_key_is_not_handled_again()
    {
        await CommitAsync(Some.Turn() with { Message = new("webchat", "k1:message") });
        var again = MessageKey.Of("webchat", ["k2:message", "k1:message"]);

        Assert.NotNull((await Store.OpenAsync(again, Rotated, Some.Noon, Cancellation)).Handled);
        Assert.Equal(CommitOutcome.AlreadyHandled, await Store.CommitAsync(Some.Turn(conversation: Rotated, state: "x", outbox: [Some.Row()]) with { Message = again }, Cancellation));

        Assert.Equal((1, 0, 0), (await CountAsync("inbox"), await CountAsync("conversation"), await CountAsync("outbox")));
    }
}
