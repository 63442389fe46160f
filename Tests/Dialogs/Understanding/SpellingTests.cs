using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class SpellingTests
{
    private static readonly Spelling Words = Spelling.Learn(["norskkurs kveld pris", "norskkurs tolk", "barnehage barnehagen bussen bursen"]);

    [Theory]
    [InlineData("norksurs pa kved", "norskkurs pa kveld")]
    [InlineData("tolk pirs", "tolk pris")]
    public void An_unknown_word_becomes_the_only_near_one(string text, string expected) => Assert.Equal(expected, Words.Correct(text, Words));

    [Fact]
    public void A_known_word_is_left_alone() => Assert.Same("norskkurs kveld", Words.Correct("norskkurs kveld", Words));

    [Fact]
    public void A_word_between_two_equally_near_ones_is_left_alone() => Assert.Equal("bupsen", Words.Correct("bupsen", Words));

    [Fact]
    public void A_word_known_in_another_language_is_left_alone() => Assert.Equal("priss", Words.Correct("priss", Spelling.Learn(["priss"])));
}
