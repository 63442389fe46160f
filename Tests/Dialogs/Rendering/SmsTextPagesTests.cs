using System.Globalization;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rendering;

public sealed class SmsTextPagesTests
{
    [Fact]
    public void A_text_that_fits_is_one_page() => Assert.Equal(["Hei på deg"], SmsText.Pages("Hei på deg", 1));

    [Fact]
    public void An_empty_text_is_one_empty_page() => Assert.Equal([""], SmsText.Pages("  \n ", 1));

    [Fact]
    public void A_page_ends_after_a_paragraph_if_that_fills_half_of_it()
    {
        var first = new string('a', 100);

        Assert.Equal([first, new string('b', 90)], SmsText.Pages(first + "\n\n" + new string('b', 90), 1));
    }

    [Fact]
    public void Else_it_ends_after_a_sentence()
    {
        var first = string.Join(' ', Enumerable.Repeat("ord", 30)) + ".";

        Assert.Equal([first, "Og " + new string('b', 60) + " slutt"], SmsText.Pages(first + " Og " + new string('b', 60) + " slutt", 1));
    }

    [Theory]
    [InlineData("kl. 10")]
    [InlineData("f.eks. noe")]
    [InlineData("1. mai")]
    public void A_point_that_ends_no_sentence_does_not_end_a_page(string trap)
    {
        var text = string.Join(' ', Enumerable.Repeat("ord", 33)) + " " + trap + " " + string.Join(' ', Enumerable.Repeat("ord", 33));
        var point = text.IndexOf('.', StringComparison.Ordinal);

        Assert.DoesNotContain(SmsText.Pages(text, 1), page => page.Length == point + 1);
    }

    [Theory]
    [InlineData("ሰላም። ከመይ ኣለኻ")]
    [InlineData("أهلا؟ كيف حالك")]
    public void Sentences_end_in_every_script(string sentence)
    {
        var start = sentence[..(sentence.IndexOf(' ', StringComparison.Ordinal))];
        var first = new string(sentence[0], 50) + start;

        Assert.Equal(first, SmsText.Pages(first + sentence[start.Length..] + new string(sentence[0], 40), 1)[0]);
    }

    [Fact]
    public void Else_it_ends_after_a_word()
    {
        var pages = SmsText.Pages(string.Join(' ', Enumerable.Repeat("norskkurs", 40)), 1);

        Assert.All(pages, page => Assert.All(page.Split(' '), word => Assert.Equal("norskkurs", word)));
    }

    [Fact]
    public void A_word_longer_than_a_page_is_cut() => Assert.Equal([new string('x', 160), new string('x', 40)], SmsText.Pages(new string('x', 200), 1));

    [Fact]
    public void A_cut_word_keeps_its_surrogate_pairs_and_combining_sequences()
    {
        foreach (var character in new[] { "😀", "б\u0301", "👍🏽", "ی\u0654" })
        {
            foreach (var page in SmsText.Pages(string.Concat(Enumerable.Repeat(character, 200)), 1))
                Assert.Equal(0, page.Length % character.Length);
        }
    }

    [Fact]
    public void A_letter_with_more_marks_than_a_page_holds_still_ends()
    {
        var pages = SmsText.Pages("б" + new string('\u0301', 300), 1);

        Assert.Equal(301, pages.Sum(page => page.Length));
        Assert.All(pages, page => Assert.Equal(1, SmsText.Measure(page).Segments));
    }

    [Fact]
    public void No_page_is_longer_than_Twilio_takes() =>
        Assert.All(SmsText.Pages(new string('a', 5000), 40), page => Assert.InRange(page.Length, 1, SmsText.MaxUnits));

    [Fact]
    public void Room_is_left_for_what_the_caller_puts_after_a_page()
    {
        const string tail = "\nMer: 9  Meny: 0";

        Assert.All(
            SmsText.Pages(string.Join(' ', Enumerable.Repeat("norskkurs", 100)), 1, tail),
            page => Assert.Equal(1, SmsText.Measure(page + tail).Segments));
    }

    [Fact]
    public void A_Norwegian_page_stays_cheap_though_a_later_one_is_Tigrinya()
    {
        var pages = SmsText.Pages("Åpent 08–16 " + string.Join(' ', Enumerable.Repeat("ord", 33)) + "\n\n" + new string('ሰ', 60), 1);

        Assert.Equal([SmsEncoding.Gsm7, SmsEncoding.Ucs2], pages.Select(page => SmsText.Measure(page).Encoding));
    }

    [Fact]
    public void Whatever_the_text_pages_lose_only_white_space_and_keep_their_budget()
    {
        var texts = new RandomTexts(42);
        for (var i = 0; i < 1500; i++)
        {
            var text = texts.Next(1500);
            var segments = texts.Random.Next(1, 5);
            var pages = SmsText.Pages(text, segments);

            Assert.All(pages, page => Assert.InRange(SmsText.Measure(page).Segments, 1, segments));
            Assert.All(pages, page => Assert.True(page.IsNormalized()));
            Assert.Equal(Words(text), Words(string.Concat(pages)));
        }
    }

    [Fact]
    public void A_budget_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SmsText.Pages("x", 0));

    private static string Words(string text) => string.Concat(SmsText.Plain(SmsText.Economise(text.Normalize())).EnumerateRunes()
        .Where(rune => !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format));
}
