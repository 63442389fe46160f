using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class AnswerBookTests
{
    private const string Key = "norwegian-price.Sms";
    private const string Own = "Municipalities/provevik/Answers";

    private static readonly DateOnly Today = new(2026, 9, 1);

    [Fact]
    public void A_text_is_given_in_the_readers_language() => Is("[uk] Kort om norwegian-price.", "uk", false, ContentBuilder.Good());

    [Theory]
    [InlineData("uk", "en")]
    [InlineData("ar", "nb")]
    public void A_missing_text_falls_back_along_the_languages_own_chain_and_says_so(string reader, string shown)
    {
        var content = ContentBuilder.Good().Say($"Answers/norwegian.{reader}.resx", Key, null).Build();

        var text = content.Municipalities["provevik"].Answers.Get(Key, content.Languages.Get(reader), Today);

        Assert.Equal((shown, true), (text.Language.Tag, text.IsFallback));
    }

    [Fact]
    public void An_empty_translation_is_shown_as_the_next_language() =>
        Is("[en] Kort om norwegian-price.", "uk", true, ContentBuilder.Good().Say("Answers/norwegian.uk.resx", Key, ""));

    [Fact]
    public void The_chain_ends_in_bokmål() =>
        Is("Kort om norwegian-price.", "uk", true, ContentBuilder.Good().Say("Answers/norwegian.uk.resx", Key, null).Say("Answers/norwegian.en.resx", Key, null));

    [Fact]
    public void A_municipality_s_own_text_is_shown_in_place_of_the_national_one() =>
        Is("[uk] Gratis her.", "uk", false, ContentBuilder.Good().Translate(Own, Key, "Gratis her."));

    [Fact]
    public void Where_the_own_text_is_not_translated_its_bokmål_is_shown_and_never_the_national_text_it_contradicts() =>
        Is("Gratis her.", "uk", true, ContentBuilder.Good().Say($"{Own}.resx", Key, "Gratis her."));

    [Fact]
    public void An_own_translation_without_an_own_bokmål_text_is_not_shown() =>
        Is("[uk] Kort om norwegian-price.", "uk", false, ContentBuilder.Good().Say($"{Own}.uk.resx", Key, "Тут безкоштовно."));

    [Fact]
    public void One_municipality_s_own_text_is_not_shown_in_another()
    {
        var content = ContentBuilder.Good().WithMunicipality("nabovik").Translate(Own, Key, "Gratis her.").Build();

        Assert.Equal("Kort om norwegian-price.", content.Municipalities["nabovik"].Answers.Get(Key, content.Languages.Get("nb"), Today).Text);
    }

    [Theory]
    [InlineData("violence-at-home.Sms")]
    [InlineData("Danger.Head")]
    [InlineData("Help.Text")]
    public void A_safety_text_stays_the_national_one(string key)
    {
        var nationally = ContentBuilder.Good().Build();
        var content = ContentBuilder.Good().Say($"{Own}.resx", key, "Ring naboen. {phone.fire}{phone.police}{phone.ambulance}").Build();

        Assert.Equal(Say(nationally, key, "nb"), Say(content, key, "nb"));
        Assert.Equal(Say(nationally, key, "uk"), Say(content, key, "uk"));
    }

    [Fact]
    public void Places_are_filled_with_facts_and_with_what_only_the_caller_knows()
    {
        var content = ContentBuilder.Good()
            .Translate("Answers/norwegian", Key, "Til {law.age.max} fra {law.start}: {municipality.name}, {municipality.web}, {contact.adult-education}.")
            .Translate("Answers/phrases", "Access.Messages", "{count} til {date}")
            .Build();
        var book = content.Municipalities["provevik"].Answers;

        Assert.Equal(
            "Til 67 fra 1. m8nb 2026: Prøvevik kommune, prove.example, Prøvevik kommune voksenopplæring 59 44 00 10.",
            book.Get(Key, content.Languages.Get("nb"), Today).Text);
        Assert.Equal("3 til i dag", book.Get("Access.Messages", content.Languages.Get("nb"), Today, new Dictionary<string, string> { ["count"] = "3", ["date"] = "i dag" }).Text);
    }

    [Fact]
    public void A_date_is_written_in_the_language_the_text_is_really_in()
    {
        var content = ContentBuilder.Good().Translate("Answers/norwegian", Key, "Fra {law.start}.").Say("Answers/norwegian.ar.resx", Key, null).Build();

        Assert.Equal("Fra 1. m8nb 2026.", Say(content, Key, "ar"));
        Assert.Equal("[uk] Fra 1. m8uk 2026.", Say(content, Key, "uk"));
    }

    [Fact]
    public void What_a_caller_fills_in_is_never_read_as_a_place_itself()
    {
        var content = ContentBuilder.Good().Build();

        var text = content.Municipalities["provevik"].Answers.Get("Municipality.Other", content.Languages.Get("nb"), Today, new Dictionary<string, string> { ["other"] = "{phone.police}" });

        Assert.EndsWith("{phone.police}", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_nobody_knows_is_null_or_told_by_its_name()
    {
        var content = ContentBuilder.Good().Build();
        var book = content.Municipalities["provevik"].Answers;

        Assert.Null(book.Find("no.such", content.Languages.Get("nb"), Today));
        Assert.Contains("no.such", Assert.Throws<KeyNotFoundException>(() => book.Get("no.such", content.Languages.Get("nb"), Today)).Message, StringComparison.Ordinal);
    }

    private static void Is(string expected, string reader, bool isFallback, ContentBuilder builder)
    {
        var content = builder.Build();

        var text = content.Municipalities["provevik"].Answers.Get(Key, content.Languages.Get(reader), Today);

        Assert.Equal((expected, isFallback), (text.Text, text.IsFallback));
    }

    private static string Say(ChatBot.Dialogs.Answers.Content content, string key, string tag) =>
        content.Municipalities["provevik"].Answers.Get(key, content.Languages.Get(tag), Today).Text;
}
