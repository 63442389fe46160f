using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>The rules that only a check of the whole folder applies: each with what breaks it, and with what looks like it and does not.</summary>
public sealed class CheckedFaultTests
{
    private const string Stem = "Answers/norwegian";
    private const string Own = "Municipalities/provevik/Answers";
    private const string Key = "norwegian-price.Sms";
    private const string LongSentence = "Dette er en setning som er så lang at den som leser den på en liten skjerm, har glemt hvordan den begynte når den endelig er slutt.";

    [Fact]
    public void Content_in_order_has_no_fault() => Assert.Empty(ContentBuilder.Good().Check());

    [Theory]
    [InlineData("Etter 3 uker.", "Через 2 тижні.", true)]
    [InlineData("Etter 3 uker.", "Через тижні.", true)]
    [InlineData("Etter uker.", "Через 3 тижні.", true)]
    [InlineData("Etter 3 uker.", "Через ٣ тижні.", false)]
    [InlineData("Det er 22 758 plasser.", "Це 22758 місць.", false)]
    [InlineData("Det er 22758 plasser.", "Це 22\u00A0758 місць.", false)]
    [InlineData("Det er 6 prosent.", "Це 6.", true)]
    [InlineData("Det er 6 prosent.", "Це 6 %.", false)]
    [InlineData("Det er 6 prosent.", "Це 6 відсотків.", false)]
    [InlineData("Lånet har rente.", "Позика має відсотки.", false)]
    [InlineData("Nivå B1.", "Рівень A1.", true)]
    [InlineData("Nivå B1.", "Рівень В1.", false)]
    [InlineData("Innen {law.start}.", "До {law.start}.", false)]
    [InlineData("Se udi.no.", "Дивіться сайт.", true)]
    [InlineData("Se udi.no.", "Дивіться udi.no/uk.", true)]
    [InlineData("Se udi.no.", "Дивіться: udi.no!", false)]
    public void What_bokmål_states_its_translation_states(string bokmal, string ukrainian, bool isFault) =>
        Expect("C214", isFault, Translated(bokmal, ukrainian), $"{Stem}.uk.resx");

    [Fact]
    public void A_date_is_held_to_in_the_words_of_each_language()
    {
        var content = ContentBuilder.Good().Edit("Languages.json", "\"m8nb\"", "\"august\"").Edit("Languages.json", "\"m8uk\"", "\"серпня\"").Edit("Languages.json", "\"m9uk\"", "\"вересня\"");
        content.Say($"{Stem}.resx", Key, "Innen 1. august.");

        Expect("C214", true, content.Say($"{Stem}.uk.resx", Key, "До 1 вересня.", GoodContent.Comment(Key, "Innen 1. august.")));
        var right = content.Say($"{Stem}.uk.resx", Key, "До 1 серпня.", GoodContent.Comment(Key, "Innen 1. august.")).Check();
        Assert.DoesNotContain(right, problem => problem.Code == "C214" && problem.File == $"{Stem}.uk.resx");
    }

    [Fact]
    public void A_municipality_s_own_text_is_held_to_its_own_bokmål_text() =>
        Expect("C214", true, ContentBuilder.Good().Translate(Own, Key, "Etter 3 uker.").Say($"{Own}.uk.resx", Key, "Через тижні."), $"{Own}.uk.resx");

    [Theory]
    [InlineData("menynb", "menynb", false)]
    [InlineData("STOP", "menynb", true)]
    [InlineData("stopnb", "stopen", false)]
    [InlineData("stopnb", "startnb", true)]
    [InlineData("jauk", "neinb", true)]
    [InlineData("menuuk", "9", true)]
    [InlineData("menuuk", "jaar", true)]
    [InlineData("menuuk", "aren", true)]
    public void A_command_means_the_same_in_every_list(string word, string other, bool isFault)
    {
        var content = ContentBuilder.Good();
        foreach (var tag in ContentBuilder.Tags)
            if (content.Snapshot().Text($"Words/{tag}.json")!.Contains($"\"{word}\"", StringComparison.Ordinal)) content.Edit($"Words/{tag}.json", $"\"{word}\"", $"\"{other}\"");
        if (word == "STOP") content.Edit("Words/nb.json", "\"menunb\"", "\"Stop!\"");

        Expect("C217", isFault, content);
    }

    [Fact]
    public void Words_that_every_language_shares_lead_to_one_topic()
    {
        var content = ContentBuilder.Good().Say($"{Stem}.uk.resx", "norwegian-price.Questions", "frifond").Say("Answers/service.resx", "help.Questions", "Frifond!");

        Expect("C206", true, content);
        Expect("C206", false, content.Say("Answers/service.resx", "help.Questions", "hva er frifond"));
    }

    [Theory]
    [InlineData("Безкоштовно (norskkurs).", false)]
    [InlineData("Безкоштовно, ы.", true)]
    [InlineData("Безкоштовно, ł.", true)]
    public void A_letter_of_another_language_is_told(string ukrainian, bool isFault) => Expect("C218", isFault, Translated("Gratis.", ukrainian), $"{Stem}.uk.resx");

    [Theory]
    [InlineData("\"value\": \"udi.no\"", "\"value\": \"udii.no\"")]
    [InlineData("\"value\": \"udi.no\"", "\"value\": \"bit.ly/3xYz\"")]
    [InlineData("\"value\": \"udi.no\"", "\"value\": \"udi.no/logg-inn\"")]
    [InlineData("\"link\": null", "\"link\": \"https://lovdata.no/lov\"")]
    [InlineData("\"link\": null", "\"link\": \"http://udi.no/\"")]
    public void A_link_to_where_nobody_should_be_sent_is_told(string from, string to) => Expect("C219", true, ContentBuilder.Good().Edit("Facts.json", from, to));

    [Theory]
    [InlineData("https://www.udi.no/skal-soke")]
    [InlineData("https://kurs.example/")]
    public void A_link_below_an_allowed_host_is_no_fault(string link) => Expect("C219", false, ContentBuilder.Good().Edit("Facts.json", "\"link\": null", $"\"link\": \"{link}\""));

    [Theory]
    [InlineData("Kommunen har som mål å starte kurs.", "", true)]
    [InlineData("Kommunen har som mål å starte kurs.", "status=offer", false)]
    [InlineData("Et kurs er planlagt.", "status=plan", false)]
    [InlineData("Kurset er på biblioteket.", "status=plan", true)]
    [InlineData("Kurset er på biblioteket.", "status=planned", true)]
    public void A_goal_is_not_told_as_an_offer(string text, string status, bool isFault) => Expect("C220", isFault, ContentBuilder.Good().Say($"{Stem}.resx", Key, text, status));

    [Fact]
    public void A_heavy_sentence_is_told_as_advice_and_fails_nothing()
    {
        var problems = ContentBuilder.Good().Translate(Stem, Key, LongSentence).Check();

        Assert.Equal(("C221", ProblemEffect.Advises), Assert.Single(problems.Select(problem => (problem.Code, problem.Effect))));
    }

    [Theory]
    [InlineData("Spør Nav.", "Питайте службу праці.", true)]
    [InlineData("Spør Nav.", "Питайте Nav.", false)]
    [InlineData("Skriv navnet ditt.", "Напишіть ім'я.", false)]
    [InlineData("Be om vedtaket.", "Просіть рішення.", true)]
    [InlineData("Be om vedtaket.", "Просіть рішення (vedtak).", false)]
    [InlineData("Vedtaksbrevet kommer.", "Лист прийде.", false)]
    public void A_name_stands_in_Latin_letters_in_every_translation(string bokmal, string ukrainian, bool isFault)
    {
        var content = Translated(bokmal, ukrainian).Put("Names.json", "{ \"names\": [\"Nav\", \"vedtak\"] }");
        // Both names are in use somewhere, or the list itself would be wrong.
        content.Translate("Answers/service", "help.Full", "Nav gjør et vedtak.");

        Expect("C222", isFault, content, $"{Stem}.uk.resx");
    }

    [Fact]
    public void A_contact_that_is_filled_in_brings_its_name_along()
    {
        var content = ContentBuilder.Good().Put("Names.json", "{ \"names\": [\"voksenopplæring\"] }").Translate(Own, Key, "Spør på voksenopplæringen. {contact.adult-education}");

        Expect("C222", false, content.Say($"{Own}.uk.resx", Key, "Питайте: {contact.adult-education}"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("overrides=000000000000", true)]
    [InlineData("right", false)]
    public void An_override_names_the_national_text_it_replaced(string? comment, bool isFault)
    {
        var national = ChatBot.Dialogs.Answers.TranslationComment.HashOf("Kort om norwegian-price.");

        Expect("C223", isFault, ContentBuilder.Good().Say($"{Own}.resx", Key, "Gratis.", comment == "right" ? $"overrides={national}; status=offer" : comment));
    }

    [Theory]
    [InlineData("Names.json")]
    [InlineData("Links.json")]
    [InlineData("Writing.json")]
    [InlineData("PlainLanguage.json")]
    public void A_list_that_is_missing_or_broken_is_told_and_blocks_nothing(string file)
    {
        Expect("C225", true, ContentBuilder.Good().Without(file), file);
        Expect("C225", true, ContentBuilder.Good().Put(file, "{ \"names\": "), file);
        Assert.Empty(ContentBuilder.Good().Without(file).Problems());
    }

    [Fact]
    public void A_sentence_that_no_page_has_room_for_is_told()
    {
        var long500 = string.Join(", og ", Enumerable.Repeat("kurs for alle som vil", 25)) + ".";

        Expect("C216", true, ContentBuilder.Good().Translate(Stem, "norwegian-price.Full", long500), $"{Stem}.resx");
    }

    private static ContentBuilder Translated(string bokmal, string ukrainian) =>
        ContentBuilder.Good().Translate(Stem, Key, bokmal).Say($"{Stem}.uk.resx", Key, ukrainian, GoodContent.Comment(Key, bokmal));

    private static void Expect(string code, bool isFault, ContentBuilder content, string? file = null)
    {
        var problems = content.Check();

        Assert.DoesNotContain(problems, problem => problem.Effect == ProblemEffect.Blocks);
        var found = problems.Any(problem => problem.Code == code && (file is null || problem.File == file));
        Assert.True(found == isFault, $"{(isFault ? "Expected" : "Did not expect")} {code}, found:\n{string.Join('\n', problems)}");
        Assert.All(problems, problem => Assert.NotEqual(0, problem.Line));
    }
}
