using System.Text;
using ChatBot.Bot.Privacy;

namespace ChatBot.Tests.Privacy;

public sealed class AddressVaultTests
{
    private readonly AddressVault _vault = new(new Seal(KeyRing.Generate()));

    [Theory]
    [InlineData("+1234567")]
    [InlineData("+4759440000")]
    [InlineData("+123456789012345")]
    public void An_address_comes_back_for_its_token(string text)
    {
        var number = PhoneNumber.Parse(text);

        Assert.Equal(number, _vault.Open(_vault.Close(number, "token"), "token"));
    }

    [Fact]
    public void An_address_moved_to_another_row_does_not_open() =>
        Assert.Throws<SealBrokenException>(() => _vault.Open(_vault.Close(PhoneNumber.Parse("+4759440000"), "mine"), "yours"));

    [Fact]
    public void Short_and_long_numbers_look_alike_and_show_no_digits()
    {
        var shorter = _vault.Close(PhoneNumber.Parse("+1234567"), "token");
        var longer = _vault.Close(PhoneNumber.Parse("+123456789012345"), "token");

        Assert.Equal(shorter.Length, longer.Length);
        Assert.DoesNotContain("1234567", Encoding.Latin1.GetString(shorter), StringComparison.Ordinal);
    }
}
