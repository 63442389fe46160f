using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Privacy;

public sealed class KeysInUseTests
{
    private readonly KeyRing _pseudonyms = KeyRing.Generate();
    private readonly KeyRing _seals = KeyRing.Generate();

    [Fact]
    public void Keys_that_are_there_are_not_asked_for() => New().Demand(
        [new(KeysInUse.PseudonymKeys, _pseudonyms.Primary.Id, "stop marks", 3), new(KeysInUse.SealKeys, _seals.Primary.Id, "reminders", 1), new(KeysInUse.SealKeys, "0a0b0c0d", "reminders", 0)]);

    [Fact]
    public void A_missing_key_is_told_by_its_id_with_the_count_of_all_that_needs_it()
    {
        var refusal = Assert.Throws<StoreRefusedException>(() => New().Demand(
            [new(KeysInUse.PseudonymKeys, "0a0b0c0d", "stop marks", 3), new(KeysInUse.PseudonymKeys, "0a0b0c0d", "reminders", 2), new(KeysInUse.SealKeys, "11223344", "reminders", 2)]));

        Assert.Contains("Privacy:PseudonymKeys lacks the key 0a0b0c0d, which 3 stop marks and 2 reminders still need.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Privacy:SealKeys lacks the key 11223344, which 2 reminders still need.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Privacy:LostKeys", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_one_purpose_does_not_stand_in_for_the_other() =>
        Assert.Throws<StoreRefusedException>(() => New().Demand([new(KeysInUse.SealKeys, _pseudonyms.Primary.Id, "reminders", 1)]));

    [Fact]
    public void A_key_that_is_lost_for_good_is_not_asked_for() =>
        New("0a0b0c0d").Demand([new(KeysInUse.PseudonymKeys, "0a0b0c0d", "stop marks", 3)]);

    private KeysInUse New(params string[] lost) => new(_pseudonyms, _seals, lost);
}
