using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy;

namespace ChatBot.Tests.Privacy;

public sealed class SealTests
{
    private const string Text = "Jeg trenger hjelp · እወ · نعم";

    private readonly Seal _seal = new(KeyRing.Generate());

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(Text)]
    public void What_is_closed_opens_for_the_same_purpose_and_row(string text)
    {
        var closed = _seal.Close(Encoding.UTF8.GetBytes(text), SealPurpose.Reply, "row");

        Assert.Equal(text, Encoding.UTF8.GetString(_seal.Open(closed, SealPurpose.Reply, "row")));
        Assert.Equal(Seal.Overhead + Encoding.UTF8.GetByteCount(text), closed.Length);
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice() =>
        Assert.NotEqual(Close(SealPurpose.Reply, "row"), Close(SealPurpose.Reply, "row"));

    [Theory]
    [InlineData(SealPurpose.Address, "row")]
    [InlineData(SealPurpose.Reply, "row2")]
    [InlineData(SealPurpose.Reply, "")]
    public void It_opens_for_nothing_else(string purpose, string row)
    {
        var closed = Close(SealPurpose.Reply, "row");

        Assert.Equal(SealFault.NotAuthentic, Fault(closed, purpose, row));
    }

    [Fact]
    public void Purpose_and_row_do_not_blur_into_each_other()
    {
        var closed = Close("ab", "c");

        Assert.Equal(SealFault.NotAuthentic, Fault(closed, "a", "bc"));
    }

    [Fact]
    public void A_change_of_any_byte_is_found()
    {
        var closed = Close(SealPurpose.Reply, "row");
        for (var i = 0; i < closed.Length; i++)
        {
            var altered = closed.ToArray();
            altered[i] ^= 1;

            Assert.Throws<SealBrokenException>(() => _seal.Open(altered, SealPurpose.Reply, "row"));
        }
    }

    [Fact]
    public void A_cut_at_any_byte_is_found()
    {
        var closed = Close(SealPurpose.Reply, "row");
        for (var length = 0; length < closed.Length; length++)
            Assert.Throws<SealBrokenException>(() => _seal.Open(closed.AsSpan(0, length), SealPurpose.Reply, "row"));
    }

    [Fact]
    public void An_older_key_still_opens_and_the_primary_closes()
    {
        string[] keys = [Base64(), Base64()];
        var before = new Seal(KeyRing.Parse([keys[1]], "Privacy:SealKeys"));
        var during = new Seal(KeyRing.Parse(keys, "Privacy:SealKeys"));
        var after = new Seal(KeyRing.Parse([keys[0]], "Privacy:SealKeys"));

        var old = before.Close("text"u8, SealPurpose.State, "row");
        var renewed = during.Close(during.Open(old, SealPurpose.State, "row"), SealPurpose.State, "row");

        Assert.Equal("text"u8.ToArray(), after.Open(renewed, SealPurpose.State, "row"));
        Assert.Equal(SealFault.UnknownKey, Assert.Throws<SealBrokenException>(() => after.Open(old, SealPurpose.State, "row")).Fault);
    }

    [Fact]
    public void The_error_for_a_broken_seal_tells_nothing_of_the_row()
    {
        var closed = Close(SealPurpose.Reply, "secret-token");

        var error = Assert.Throws<SealBrokenException>(() => _seal.Open(closed, SealPurpose.Address, "secret-token"));

        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_may_use_one_seal() => Parallel.For(0, 1_000, i =>
    {
        var closed = _seal.Close(BitConverter.GetBytes(i), SealPurpose.Reply, "row");
        Assert.Equal(i, BitConverter.ToInt32(_seal.Open(closed, SealPurpose.Reply, "row")));
    });

    private byte[] Close(string purpose, string row) => _seal.Close(Encoding.UTF8.GetBytes(Text), purpose, row);

    private SealFault Fault(byte[] closed, string purpose, string row) =>
        Assert.Throws<SealBrokenException>(() => _seal.Open(closed, purpose, row)).Fault;

    private static string Base64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
