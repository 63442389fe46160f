using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class DangerPatternTests
{
    [Theory]
    [InlineData("emergency: house & fire", "the fire is in my house")]
    [InlineData("emergency: brenn*", "det brenner")]
    [InlineData("emergency: *brann", "skogbrann")]
    [InlineData("emergency: *rann*", "skogbrannen")]
    [InlineData("emergency: gas leak", "a gas leak here")]
    [InlineData("emergency: [help me]", "Help me!!")]
    [InlineData("emergency: house", "hosue")]
    [InlineData("emergency: fire~", "fier")]
    [InlineData("emergency: حريق", "والحريق")]
    public void A_pattern_finds(string pattern, string text) => Assert.NotNull(Patterns(pattern).Find(text));

    [Theory]
    [InlineData("emergency: house & fire", "my house")]
    [InlineData("emergency: brann", "skogbrann")]
    [InlineData("emergency: gas leak", "leak of gas")]
    [InlineData("emergency: [help me]", "help me with a form")]
    [InlineData("emergency: house=", "hosue")]
    [InlineData("emergency: fire", "fier")]
    [InlineData("emergency: house", "mouse")]
    [InlineData("emergency: fire & !drill", "fire drill today")]
    public void A_pattern_does_not_find(string pattern, string text) => Assert.Null(Patterns(pattern).Find(text));

    [Fact]
    public void A_slip_in_an_excluded_word_hides_no_danger() => Assert.NotNull(Patterns("emergency: fire & !fired").Find("fire"));

    [Fact]
    public void An_excluded_word_far_away_hides_no_danger() =>
        Assert.NotNull(Patterns("emergency: fire & !drill").Find("fire in my house and now i stand outside with my two children drill"));

    [Theory]
    [InlineData("fire: house", "\"fire\" is no topic of danger")]
    [InlineData("house", "no topic of danger")]
    [InlineData("emergency: a & & b", "no word between two marks")]
    [InlineData("emergency: !a", "there are 0 groups")]
    [InlineData("emergency: a & b & c & d & e", "there are 5 groups")]
    public void A_faulty_line_is_named_with_its_cause(string line, string cause)
    {
        var fault = Assert.Throws<FormatException>(() => DangerPattern.Read("xx", ["# comment", "", line]).ToList());

        Assert.StartsWith("xx.txt, line 3: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(cause, fault.Message, StringComparison.Ordinal);
    }

    private static DangerPatterns Patterns(string line) => new([.. DangerPattern.Read("en", [line])]);
}
