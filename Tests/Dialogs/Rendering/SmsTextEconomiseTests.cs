using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rendering;

public sealed class SmsTextEconomiseTests
{
    [Theory]
    [InlineData("Åpent 08–16 på «Huset» …", "Åpent 08-16 på \"Huset\" ...")]
    [InlineData("it’s ‘here’ — “now”", "it's 'here' - \"now\"")]
    [InlineData("Ring\u00A078\u202F98", "Ring 78 98")]
    [InlineData("• Fotball\t• Turn", "- Fotball - Turn")]
    [InlineData("sy\u00ADke\u200Bpleier\u200D", "sykepleier")]
    [InlineData("\uFEFFHei\u200E på deg\u200F", "Hei på deg")]
    [InlineData("linje\r\nlinje\rlinje", "linje\nlinje\nlinje")]
    [InlineData("Meny → 0 `x` 5 − 3", "Meny -> 0 'x' 5 - 3")]
    [InlineData("1½ time, ½ dag", "1 1/2 time, 1/2 dag")]
    [InlineData("a\u030A pa\u030A lo\u0308rdag", "å på lördag")]
    [InlineData("Hei\0\a du\f!", "Hei du !")]
    [InlineData("Pris: 100 kr [gratis] {nå}", "Pris: 100 kr [gratis] {nå}")]
    public void Typography_that_alone_costs_a_dearer_message_becomes_plain(string text, string expected)
    {
        var economised = SmsText.Economise(text);

        Assert.Equal(expected, economised);
        Assert.Equal(SmsEncoding.Gsm7, SmsText.Measure(economised).Encoding);
    }

    [Theory]
    [InlineData("Čáhppes — mánná")]
    [InlineData("źródło: „gmina” – Namsos")]
    [InlineData("Він сказав: «Привіт» — і пішов…")]
    [InlineData("Kürtçe: ji kerema xwe îro were")]
    [InlineData("يقول: «أهلاً» …")]
    [InlineData("ሰላም፣ «ከመይ»")]
    public void Letters_and_accents_stay_and_so_does_typography_that_costs_nothing_beside_them(string text) =>
        Assert.Equal(text, SmsText.Economise(text));

    [Fact]
    public void The_joiner_of_Persian_and_the_marks_of_direction_stay_in_Arabic_script()
    {
        const string text = "می\u200Cخواهم \u200F(NAV)\u200E 55 55 33 33";

        Assert.Equal(text, SmsText.Economise(text));
    }

    [Fact]
    public void Invisible_marks_go_from_a_Cyrillic_text() => Assert.Equal("Привіт", SmsText.Economise("При\u200Bвіт\u200F\uFEFF"));

    [Fact]
    public void The_joiner_of_an_emoji_stays() => Assert.Equal("👩‍👩‍👧 hei", SmsText.Economise("👩‍👩‍👧 hei"));

    [Fact]
    public void Half_a_surrogate_pair_does_not_throw() => Assert.Equal("a\uFFFDb", SmsText.Economise("a\uD83Db"));

    [Fact]
    public void A_row_of_ellipses_is_not_spelled_out_into_more_segments()
    {
        var dots = new string('…', 70);

        Assert.Equal(1, SmsText.Measure(SmsText.Economise(dots)).Segments);
    }

    [Fact]
    public void Economising_twice_changes_nothing_more_and_never_costs_more()
    {
        var texts = new RandomTexts(20260901);
        for (var i = 0; i < 5000; i++)
        {
            var text = texts.Next(400);
            var once = SmsText.Economise(text);

            Assert.Equal(once, SmsText.Economise(once));
            Assert.True(SmsText.Measure(once).Segments <= SmsText.Measure(text).Segments, text);
        }
    }
}
