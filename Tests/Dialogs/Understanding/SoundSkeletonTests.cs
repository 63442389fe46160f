using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class SoundSkeletonTests
{
    [Theory]
    [InlineData("kurs", "krs")]
    [InlineData("курс", "krs")]
    [InlineData("كورس", "krs")]
    [InlineData("کورس", "krs")]
    [InlineData("skilky", "sklk")]
    [InlineData("скільки", "sklk")]
    [InlineData("shkola", "Skl")]
    [InlineData("школа", "Skl")]
    [InlineData("ቋንቋ", "knk")]
    [InlineData("ትምህርቲ", "tmhrt")]
    [InlineData("timhirti", "tmhrt")]
    [InlineData("å", "a")]
    public void A_word_and_its_romanised_form_sound_alike(string word, string sounds) => Assert.Equal(sounds, Of(TextNormalizer.Fold(word)));

    [Fact]
    public void A_word_of_no_letters_we_know_has_no_sound() => Assert.Equal("", Of("語"));

    private static string Of(string word)
    {
        var into = new char[SoundSkeleton.LongestOf(word.Length)];
        return new(into, 0, SoundSkeleton.Write(word, into));
    }
}
