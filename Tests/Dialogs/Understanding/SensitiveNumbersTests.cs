using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("fnr 01019012345 takk", "fnr [...] takk")]
    [InlineData("010190 12345", "[...]")]
    [InlineData("010190-12345.", "[...].")]
    [InlineData("01.01.90 12345", "[...]")]
    [InlineData("01.01.1990 12345", "[...]")]
    [InlineData("010190 - 123 45", "[...]")]
    [InlineData("DUF 201512345678", "DUF [...]")]
    [InlineData("2015 123456 78", "[...]")]
    [InlineData("٠١٠١٩٠١٢٣٤٥", "[...]")]
    [InlineData("0101\u200B9012345", "[...]")]
    [InlineData("kort 4111 1111 1111 1111 ok", "kort [...] ok")]
    [InlineData("4111111111111111", "[...]")]
    [InlineData("3782 822463 10005", "[...]")]
    [InlineData("koden er 123456", "koden er [...]")]
    [InlineData("my password is 12345678", "my password is [...]")]
    [InlineData("PIN:1234", "PIN:[...]")]
    [InlineData("BankID kode 98765432", "BankID kode [...]")]
    [InlineData("код 4821", "код [...]")]
    [InlineData("الرمز 5512", "الرمز [...]")]
    public void Numbers_that_must_not_be_kept_are_masked(string text, string expected) =>
        Assert.Equal((expected, true), SensitiveNumbers.Mask(text));

    [Theory]
    [InlineData("ring 74217100")]
    [InlineData("+47 97 12 34 56")]
    [InlineData("004797123456")]
    [InlineData("+380501234567")]
    [InlineData("+380 50 123 45 67 er nummeret")]
    [InlineData("97 12 34 56 eller 97 12 34 57")]
    [InlineData("74217100 74217101")]
    [InlineData("fra 01.02.2026 til 05.02.2026 kl 10:30")]
    [InlineData("116 117 og 116 006")]
    [InlineData("postkode 7800")]
    [InlineData("почтовый код 7800")]
    [InlineData("jeg har tre barn på 4, 7 og 12")]
    [InlineData("")]
    public void Telephone_numbers_dates_and_ages_stay(string text) => Assert.Equal((text, false), SensitiveNumbers.Mask(text));

    [Fact]
    public void A_number_after_a_telephone_number_is_still_seen() =>
        Assert.Equal(("ring +4797123456, fnr [...]", true), SensitiveNumbers.Mask("ring +4797123456, fnr 01019012345"));
}
