using System.Security.Cryptography;
using ChatBot.Bot.Privacy;

namespace ChatBot.Tests.Privacy;

public sealed class KeyRingTests
{
    private static readonly string Zeros = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void The_first_key_is_primary_and_all_are_found()
    {
        var (newer, older) = (NewKey(), NewKey());

        var ring = KeyRing.Parse([newer, older], "Privacy:SealKeys");

        Assert.Equal(Convert.FromBase64String(newer), ring.Primary.Bytes.ToArray());
        Assert.Equal(Convert.FromBase64String(older), ring.Find(ring.Keys[1].Id)!.Bytes.ToArray());
        Assert.Null(ring.Find("00000000"));
    }

    // SHA-256 of 32 zero bytes is 66687aad f862bd77 …
    [Fact]
    public void A_keys_id_is_the_start_of_its_hash() => Assert.Equal("66687aad", KeyRing.Parse([Zeros], "Privacy:SealKeys").Primary.Id);

    [Theory]
    [InlineData("not base64 at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("")]
    public void A_malformed_key_is_refused_by_its_place_and_not_repeated(string malformed)
    {
        var error = Assert.Throws<ArgumentException>(() => KeyRing.Parse([Zeros, malformed], "Privacy:SealKeys"));

        Assert.Contains("Privacy:SealKeys:1", error.Message, StringComparison.Ordinal);
        if (malformed.Length > 0)
            Assert.DoesNotContain(malformed, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_is_refused() =>
        Assert.Contains("Privacy:PseudonymKeys", Assert.Throws<ArgumentException>(() => KeyRing.Parse([], "Privacy:PseudonymKeys")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Contains("the same key", Assert.Throws<ArgumentException>(() => KeyRing.Parse([Zeros, NewKey(), Zeros], "Privacy:SealKeys")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_prints_its_id_only()
    {
        var ring = KeyRing.Parse([Zeros], "Privacy:SealKeys");

        Assert.Equal("key 66687aad", ring.Primary.ToString());
    }

    [Fact]
    public void A_key_used_for_two_purposes_is_noticed()
    {
        var shared = NewKey();

        Assert.True(KeyRing.Parse([NewKey(), shared], "a").SharesKeyWith(KeyRing.Parse([shared], "b")));
        Assert.False(KeyRing.Generate().SharesKeyWith(KeyRing.Generate()));
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
