using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class DigitsTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData(" 2 ) ", 2)]
    [InlineData("2.", 2)]
    [InlineData("#3", 3)]
    [InlineData("٢", 2)]
    [InlineData("۷", 7)]
    [InlineData("፫", 3)]
    [InlineData("4️⃣", 4)]
    [InlineData("\u200F5\u200E", 5)]
    [InlineData("0", 0)]
    [InlineData("1987", 1987)]
    public void A_message_that_is_one_number_is_a_choice(string text, int expected)
    {
        Assert.True(Digits.TryParseChoice(text, out var choice));
        Assert.Equal(expected, choice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a2")]
    [InlineData("2 og 3")]
    [InlineData("2 3")]
    [InlineData("2.5")]
    [InlineData("1234567890")]
    [InlineData("?")]
    public void Any_other_message_is_none(string text) => Assert.False(Digits.TryParseChoice(text, out _));

    [Fact]
    public void Only_digits_change_when_a_text_is_written_in_ascii() => Assert.Equal("ዋጋ 12 ٪", Digits.ToAscii("ዋጋ ١٢ ٪"));
}
