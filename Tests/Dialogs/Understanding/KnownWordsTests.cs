using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class KnownWordsTests
{
    private static readonly Lazy<TrainedUnderstanding> Shared = new(() => TrainedUnderstanding.Train(QuestionSet.Make(), CancellationToken.None));

    [Fact]
    public void A_word_outside_the_training_vocabulary_becomes_a_mark()
    {
        var words = KnownWords.Of("Hva koster norskkurs for Abdirahman?", "nb", Shared.Value)!;

        Assert.Equal("hva koster norskkurs", string.Join(' ', words.InOrder.Take(3)));
        Assert.Equal(KnownWords.Unknown, words.InOrder[^1]);
    }

    [Fact]
    public void Questions_with_the_same_known_words_are_alike_in_whatever_order_and_however_often() => Assert.Equal(
        KnownWords.Of("norskkurs hva koster, Ali Hassan?", "nb", Shared.Value)!.Alike, KnownWords.Of("Hva KOSTER norskkurs Fatima hva", "nb", Shared.Value)!.Alike);

    [Fact]
    public void A_question_with_a_strange_word_is_not_alike_to_one_without() => Assert.NotEqual(
        KnownWords.Of("hva koster norskkurs", "nb", Shared.Value)!.Alike, KnownWords.Of("hva koster norskkurs xyzzy", "nb", Shared.Value)!.Alike);

    [Theory]
    [InlineData("hva koster 41234567", "hva koster □")]
    [InlineData("hva koster norskkurs2", "hva koster □")]
    [InlineData("hei, hva koster norskkurs", "hva koster norskkurs")]
    [InlineData("hva koster =HYPERLINK", "hva koster □")]
    [InlineData("hva koster <b>", "hva koster □")]
    public void Numbers_and_signs_never_stand_among_them(string text, string shown) => Assert.Equal(shown, string.Join(' ', KnownWords.Of(text, "nb", Shared.Value)!.InOrder));

    [Theory]
    [InlineData("Abdirahman Ismail")]
    [InlineData("12345678")]
    [InlineData("")]
    [InlineData("hva koster kurs hva koster kurs hva koster kurs hva koster kurs hva")]
    public void Of_a_text_without_a_known_word_or_as_long_as_a_story_nothing_is_kept(string text) => Assert.Null(KnownWords.Of(text, "nb", Shared.Value));

    [Fact]
    public void Words_are_those_of_the_message_s_language_and_of_Norwegian()
    {
        Assert.Equal("скільки koster", string.Join(' ', KnownWords.Of("скільки koster", "uk", Shared.Value)!.InOrder));
        Assert.Equal("□ koster", string.Join(' ', KnownWords.Of("скільки koster", "en", Shared.Value)!.InOrder));
    }

    [Fact]
    public void An_understanding_that_has_read_nothing_knows_no_word() => Assert.Null(KnownWords.Of("hva koster norskkurs", "nb", new Blank()));

    private sealed class Blank : IUnderstanding
    {
        public Understood Read(string text, Language? prior, string municipality) => new(new(prior, 0, false, true, 0, null), [], Verdict.NotUnderstood);
    }
}
