using System.Text;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Xliff;

public sealed class XliffReaderTests : IDisposable
{
    private const string Full = "norwegian-price.Full";

    private readonly ContentHouse _house = new();

    [Fact]
    public async Task A_new_target_is_taken_in_with_its_placeholders()
    {
        var texts = Read(Edited(">[uk] Mer om norwegian-price. Spør <ph", ">Більше. Спитай <ph"));

        await Returned.Import(texts, "byrå").PublishAsync(_house.Home, "byrå", TestContext.Current.CancellationToken);

        Assert.Equal("Більше. Спитай {contact.adult-education}.", _house.Content.National.Answers["uk"].Find(Full)!.Text);
        Assert.EndsWith("role=byrå", _house.Content.National.Answers["uk"].Find(Full)!.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_has_lost_its_placeholder_is_refused_with_its_unit_and_line()
    {
        var xliff = Text();
        var target = xliff.IndexOf("<target>[uk] Mer om norwegian-price.", StringComparison.Ordinal);
        var place = xliff.IndexOf("<ph", target, StringComparison.Ordinal);

        var texts = Read(xliff.Remove(place, xliff.IndexOf("/>", place, StringComparison.Ordinal) + 2 - place));

        var fault = Assert.Single(Returned.Import(texts).Plan(_house.Home.Read()).Faults);
        Assert.Equal("C111", fault.Code);
        Assert.Matches("^unit u[0-9]+, line [0-9]+$", fault.Place);
    }

    [Fact]
    public void A_bureau_s_state_marks_a_text_as_reviewed_when_a_role_is_named()
    {
        var xliff = Text();
        var unit = xliff.IndexOf($"name=\"{Full}\"", StringComparison.Ordinal);
        var state = xliff.IndexOf("state=\"translated\"", unit, StringComparison.Ordinal);
        var texts = Read(xliff[..state] + "state=\"final\"" + xliff[(state + "state=\"translated\"".Length)..]);

        Assert.Equal(Full, Assert.Single(Returned.Import(texts, "byrå").Plan(_house.Home.Read()).Changes).Key);
        Assert.Empty(Returned.Import(texts).Plan(_house.Home.Read()).Changes);
    }

    [Fact]
    public void Parts_and_marks_that_a_bureau_s_program_has_made_are_one_text_again()
    {
        var texts = Read("""
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nb" trgLang="uk"><file id="f" original="Answers/norwegian.resx"><unit id="u1" name="norwegian-price.Full" xml:space="preserve">
            <originalData><data id="d1">{contact.adult-education}</data></originalData>
            <segment state="final"><source>Mer.</source><target>Більше <mrk id="m1" type="term">тут</mrk>.</target></segment><ignorable><source> </source></ignorable>
            <segment state="final"><source>Spør <ph id="1" dataRef="d1"/>.</source><target>Спитай <ph id="1" dataRef="d1"/>.</target></segment></unit></file></xliff>
            """);

        Assert.Equal(("Більше тут. Спитай {contact.adult-education}.", true), (texts.Texts[0].NewText, texts.Texts[0].IsReviewed));
    }

    [Fact]
    public void A_unit_of_which_a_part_is_untranslated_counts_as_untranslated() =>
        Assert.Null(Read("""
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nb" trgLang="uk"><file id="f" original="Answers/a.resx"><unit id="u1" name="a"><segment><source>En.</source><target>1.</target></segment><segment><source>To.</source></segment></unit></file></xliff>
            """).Texts[0].NewText);

    [Fact]
    public void A_municipality_s_file_says_whose_it_is()
    {
        using var house = new ContentHouse(content => content.Say("Municipalities/provevik/Answers.resx", Returned.Price, "Gratis hos oss."));

        Assert.Equal("provevik", XliffReader.Read(Returned.Xliff(house, municipality: "provevik")).Municipality);
    }

    [Theory]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>", "XLIFF 2")]
    [InlineData("<html/>", "XLIFF 2")]
    [InlineData("<xliff", "cannot be read")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>", "cannot be read")]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>", "trgLang")]
    public void What_is_no_file_of_ours_is_told_in_words(string file, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => Read(file)).Message, StringComparison.Ordinal);

    public void Dispose() => _house.Dispose();

    private string Text() => Encoding.UTF8.GetString(Returned.Xliff(_house).ToArray());

    private string Edited(string from, string to)
    {
        Assert.Contains(from, Text(), StringComparison.Ordinal);
        return Text().Replace(from, to, StringComparison.Ordinal);
    }

    private static ReturnedTexts Read(string xliff) => XliffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xliff)));
}
