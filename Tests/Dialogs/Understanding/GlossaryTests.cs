using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class GlossaryTests
{
    private static readonly Glossary Words = new(
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["vedtak"] = ["vedtaket"],
            ["egenandel"] = ["egenandelen"],
            ["frist"] = ["fristen"],
            ["fristad"] = [],
            ["klage"] = [],
        },
        ["hva", "er", "en", "betyr", "what is", "что такое", "ما معنى", "እንታይ እዩ"]);

    [Theory]
    [InlineData("vedtak", "vedtak")]
    [InlineData("Vedtaket?", "vedtak")]
    [InlineData("hva er et vedtak", null)]
    [InlineData("Hva betyr egenandel?", "egenandel")]
    [InlineData("what is vedtak", "vedtak")]
    [InlineData("что такое vedtak", "vedtak")]
    [InlineData("ما معنى egenandel؟", "egenandel")]
    [InlineData("vedtak እንታይ እዩ", "vedtak")]
    public void A_word_is_found_by_itself_and_among_words_of_asking(string text, string? word) => Assert.Equal(word, Words.Find(text));

    [Theory]
    [InlineData("vedtk", "vedtak")]
    [InlineData("eganandell", "egenandel")]
    [InlineData("klaeg", "klage")]
    public void A_slip_of_the_finger_is_forgiven(string text, string word) => Assert.Equal(word, Words.Find(text));

    [Theory]
    [InlineData("fisk")]
    [InlineData("jeg har fått et vedtak fra Nav og forstår det ikke")]
    [InlineData("hva er")]
    [InlineData("")]
    public void Anything_else_is_no_word(string text) => Assert.Null(Words.Find(text));

    [Fact]
    public void A_slip_that_leads_to_two_words_leads_to_none() => Assert.Null(new Glossary(
        new Dictionary<string, IReadOnlyList<string>> { ["skatter"] = [], ["skatten"] = [] }, []).Find("skattel"));
}
