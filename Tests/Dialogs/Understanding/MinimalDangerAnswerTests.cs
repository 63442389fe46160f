using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class MinimalDangerAnswerTests
{
    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_police_stand_in_the_first_segment(string tag)
    {
        var answer = MinimalDangerAnswer.In(tag);
        var first = tag is "nb" or "en" or "so" ? 153 : 67;

        Assert.InRange(answer.IndexOf("112", StringComparison.Ordinal) + 3, 4, first);
        Assert.Contains("110", answer, StringComparison.Ordinal);
        Assert.Contains("113", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_has_an_answer_of_its_own() =>
        Assert.Equal(12, Twelve.Languages.Select(language => MinimalDangerAnswer.In(language.Tag)).Distinct().Count());

    [Fact]
    public void Any_other_tag_is_answered_in_bokmal() => Assert.Equal(MinimalDangerAnswer.In("nb"), MinimalDangerAnswer.In("de"));
}
