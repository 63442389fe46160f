using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("Når begynner NORSKKURSET?!", "nar begynner norskkurset")]
    [InlineData("Žąsų šaltis", "zasu saltis")]
    [InlineData("Łódź", "lodz")]
    [InlineData("ＮＡＶ №２", "nav no2")]
    public void Folding_takes_case_diacritics_and_punctuation_away(string text, string expected) =>
        Assert.Equal(expected, TextNormalizer.Fold(text));

    [Fact]
    public void Persian_typed_on_an_arabic_keyboard_folds_to_the_same() =>
        Assert.Equal(TextNormalizer.Fold("می‌خواهم یک کورس"), TextNormalizer.Fold("ميخواهم يك كورس"));

    [Fact]
    public void Sorani_typed_on_an_arabic_keyboard_folds_to_the_same() =>
        Assert.Equal(TextNormalizer.Fold("کۆرس لە کوێیە"), TextNormalizer.Fold("كورس له كويیه"));

    [Fact]
    public void Arabic_vowel_signs_do_not_count() => Assert.Equal(TextNormalizer.Fold("مدرسة"), TextNormalizer.Fold("مَدْرَسَة"));

    [Fact]
    public void Direction_marks_and_zero_width_characters_are_gone() =>
        Assert.Equal("stopp 12", TextNormalizer.Clean("\u200F\u202Asto\u200Bpp 12\u202C\uFEFF"));

    [Fact]
    public void A_latin_i_in_a_ukrainian_word_is_the_cyrillic_letter() => Assert.Equal("скільки", TextNormalizer.Words("скiльки"));

    [Fact]
    public void An_apostrophe_inside_a_word_does_not_split_it() => Assert.Equal("пять семя", TextNormalizer.Fold("п'ять «сім’я»".Replace('і', 'е')));

    [Fact]
    public void Half_a_surrogate_pair_breaks_nothing() => Assert.Equal("hei", TextNormalizer.Fold("hei \uD83D"));

    [Fact]
    public void Combining_marks_that_make_a_letter_stay() => Assert.Equal("नमस्ते", TextNormalizer.Words("नमस्ते"));

    [Fact]
    public void Digits_of_every_script_fold_to_ascii() => Assert.Equal("12 34 56", TextNormalizer.Fold("١٢ ۳۴ ५६"));
}
