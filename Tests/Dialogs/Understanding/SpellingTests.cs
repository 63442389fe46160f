using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class SpellingTests
{
    private static readonly Spelling Words = new(new(StringComparer.Ordinal)
    {
        ["norskkurs"] = 2,
        ["kveld"] = 1,
        ["pris"] = 1,
        ["tolk"] = 1,
        ["barnehage"] = 1,
        ["barnehagen"] = 1,
        ["bussen"] = 1,
        ["bursen"] = 1,
    });

    [Theory]
    [InlineData("norksurs", "norskkurs")]
    [InlineData("kved", "kveld")]
    [InlineData("pirs", "pris")]
    [InlineData("barnehgae", "barnehage")]
    public void An_unknown_word_becomes_the_only_near_one(string word, string expected) => Assert.Equal(expected, Words.Nearest(word).ToString());

    [Theory]
    [InlineData("bupsen")]
    [InlineData("xyzzyx")]
    [InlineData("tol")]
    [InlineData("pri5")]
    public void A_word_between_two_equally_near_ones_a_short_one_and_a_number_are_left_alone(string word) => Assert.True(Words.Nearest(word).IsEmpty);

    [Fact]
    public void A_word_between_two_becomes_the_one_that_is_clearly_more_frequent() =>
        Assert.Equal("bussen", new Spelling(new(StringComparer.Ordinal) { ["bussen"] = 9, ["bursen"] = 2 }).Nearest("bupsen").ToString());

    [Fact]
    public void Its_words_are_told_with_how_often_each_was_seen()
    {
        Dictionary<string, int> times = new(StringComparer.Ordinal) { ["kurs"] = 3, ["a"] = 1, ["tolk"] = 2, ["barnehage"] = 7 };

        Assert.Equal(times.OrderBy(word => word.Key, StringComparer.Ordinal), new Spelling(times).Times.OrderBy(word => word.Key, StringComparer.Ordinal));
        Assert.All(times.Keys, word => Assert.True(new Spelling(times).Contains(word)));
        Assert.Empty(new Spelling([]).Times);
    }
}
