using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Each fault that is told and goes live all the same.</summary>
public sealed class ReportedFaultTests
{
    private const string Source = "Answers/norwegian.resx";
    private const string Ukrainian = "Answers/norwegian.uk.resx";
    private const string Key = "norwegian-price.Sms";

    [Fact]
    public void A_key_that_stands_twice_keeps_its_first_text()
    {
        const string Twice = "<root><data name=\"norwegian-price.Title\"><value>første</value></data>\n<data name=\"norwegian-price.Title\"><value>andre</value></data></root>";

        var problem = Expect(ContentBuilder.Good().Put("Answers/more.resx", "<root/>").Put("Answers/aaa.resx", Twice), "C102", "Answers/aaa.resx");

        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void A_file_of_a_language_we_do_not_have_is_told() =>
        Expect(ContentBuilder.Good().Put("Answers/norwegian.ua.resx", "<root/>"), "C104", "Answers/norwegian.ua.resx");

    [Fact]
    public void A_language_without_its_command_words_is_told() => Expect(ContentBuilder.Good().Without("Words/uk.json"), "C105", "Words/uk.json");

    [Fact]
    public void A_language_without_a_lexicon_is_told() => Expect(ContentBuilder.Good().Without("Lexicon/uk.json"), "C230", "Lexicon/uk.json");

    [Fact]
    public void A_word_that_a_lexicon_lacks_is_told_with_its_place()
    {
        var problem = Expect(ContentBuilder.Good().Edit("Lexicon/uk.json", "\"tomorrow\": [", "\"dayAfterNext\": ["), "C230", "Lexicon/uk.json");

        Assert.Contains("tomorrow", problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Line);
    }

    [Theory]
    [InlineData("\"weekdays\": {", "\"weekday\": {")]
    [InlineData("ord monday uk", "* ord")]
    [InlineData("ord monday uk", "...")]
    public void What_a_lexicon_has_and_nobody_reads_is_told(string from, string to) =>
        Expect(ContentBuilder.Good().Edit("Lexicon/uk.json", from, to), "C231", "Lexicon/uk.json");

    [Theory]
    [InlineData("\"kind\": \"text\",", "\"kind\": \"text\", \"menu\": 2,")]
    [InlineData("\"id\": \"help\",", "\"id\": \"help\", \"menu\": 8,")]
    public void A_place_of_the_menu_that_is_taken_or_does_not_exist_is_told(string from, string to) =>
        Expect(ContentBuilder.Good().Edit("Topics.json", from, to), "C106", "Topics.json");

    [Fact]
    public void A_missing_translation_is_told_by_its_key()
    {
        var problem = Expect(ContentBuilder.Good().Say(Ukrainian, Key, null), "C201", Ukrainian);

        Assert.Contains(Key, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_not_begun_is_told_in_one_line_a_file() =>
        Assert.Equal(4, ContentBuilder.Good().Without("Answers/norwegian.uk.resx").Without("Answers/phrases.uk.resx").Without("Answers/safety.uk.resx").Without("Answers/service.uk.resx")
            .Problems().Count(problem => problem.Code == "C201"));

    [Fact]
    public void An_empty_translation_is_told() => Expect(ContentBuilder.Good().Say(Ukrainian, Key, " "), "C202", Ukrainian);

    [Fact]
    public void A_translation_made_from_an_older_text_is_told() => Expect(ContentBuilder.Good().Say(Source, Key, "Noe nytt."), "C203", Ukrainian);

    [Fact]
    public void A_translation_of_nothing_is_told() => Expect(ContentBuilder.Good().Say(Ukrainian, "norwegian-price.Smss", "Безкоштовно."), "C204", Ukrainian);

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u200F")]
    [InlineData("\u2067")]
    [InlineData("\u061C")]
    [InlineData("\uFEFF")]
    public void An_invisible_character_that_turns_text_is_told(string hidden)
    {
        Expect(ContentBuilder.Good().Translate("Answers/norwegian", Key, $"Gra{hidden}tis."), "C205", Source);
        Expect(ContentBuilder.Good().Edit("Facts.json", "udi.no", $"udi{hidden}.no"), "C205", "Facts.json");
    }

    [Fact]
    public void The_joiner_that_Persian_words_need_is_no_fault() =>
        Assert.DoesNotContain(ContentBuilder.Good().Translate("Answers/norwegian", Key, "می\u200Cتوانید").Problems(), problem => problem.Code == "C205");

    [Fact]
    public void A_question_under_two_topics_is_told() =>
        Expect(ContentBuilder.Good().Say(Source, "norwegian-price.Questions", "Hva er help?"), "C206", Source);

    [Theory]
    [InlineData("Ring 112.")]
    [InlineData("Ring 116 117.")]
    [InlineData("Ring 74 21 71 00.")]
    [InlineData("Ring 815 55 201.")]
    [InlineData("Ring +4774217100.")]
    [InlineData("Ring 02800.")]
    [InlineData("اتصل ١١٢")]
    public void A_number_written_into_a_text_is_told(string text) => Expect(ContentBuilder.Good().Translate("Answers/norwegian", Key, text), "C207", Source);

    [Theory]
    [InlineData("Nivå B1 eller B2.")]
    [InlineData("Svar 1, 2 eller 3.")]
    [InlineData("Fra 2026.")]
    public void Levels_years_and_places_in_lists_are_no_phone_numbers(string text) =>
        Assert.DoesNotContain(ContentBuilder.Good().Translate("Answers/norwegian", Key, text).Problems(), problem => problem.Code == "C207");

    [Fact]
    public void An_answer_without_an_owner_is_told() =>
        Expect(ContentBuilder.Good().Edit("Topics.json", "\"owner\": \"voksenopplæring\",", ""), "C208", "Topics.json");

    [Fact]
    public void An_answer_without_a_source_is_told()
    {
        var content = ContentBuilder.Good().Edit("Topics.json", "\"topics\": [", "\"topics\": [ { \"id\": \"jobb\", \"theme\": \"norwegian\", \"kind\": \"text\", \"audience\": \"all\", \"owner\": \"Nav\" },");
        foreach (var form in new[] { "Title", "Sms", "Full", "Questions" }) content.Translate("Answers/norwegian", $"jobb.{form}", "Om jobb");

        Expect(content, "C208", "Topics.json");
    }

    [Theory]
    [InlineData("\"value\": \"2026-08-01\"", "\"value\": \"1. august 2026\"")]
    [InlineData("\"value\": \"67\"", "\"value\": \"sekstisju\"")]
    [InlineData("\"value\": \"udi.no\"", "\"value\": \"https://udi.no\"")]
    [InlineData("\"value\": \"116 117\"", "\"value\": \"116-117\"")]
    public void A_value_in_another_form_than_its_kind_is_told(string from, string to) =>
        Expect(ContentBuilder.Good().Edit("Facts.json", from, to), "C209", "Facts.json");

    [Theory]
    [InlineData("2019-01-01", "2021-01-01")]
    [InlineData("2022-01-01", "2021-01-01")]
    public void Versions_that_overlap_or_end_before_they_begin_are_told(string from, string to)
    {
        var other = $"{{ \"value\": \"66\", \"from\": \"{from}\", \"to\": \"{to}\", \"source\": {{ \"title\": \"x\", \"section\": null, \"link\": null, \"sourceDate\": \"2026-01-01\" }}, \"read\": \"2026-01-01\" }}, ";
        var facts = ContentBuilder.Good().Snapshot().Text("Facts.json")!;
        var at = facts.IndexOf('[', facts.IndexOf("law.age.max", StringComparison.Ordinal)) + 1;

        Expect(ContentBuilder.Good().Put("Facts.json", facts.Insert(at, other)), "C209", "Facts.json");
    }

    [Theory]
    [InlineData("2027-05-01", 0)]
    [InlineData("2027-05-02", 15)]
    public void A_topic_is_told_the_day_after_it_was_to_be_reviewed(string today, int topics) =>
        Assert.Equal(topics, DueChecks.Find(ContentBuilder.Good().Build(), Day(today)).Count(problem => problem.Code == "C210"));

    [Fact]
    public void A_value_that_no_longer_holds_is_told()
    {
        var content = ContentBuilder.Good().Edit(GoodContent.Home, "\"to\": null", "\"to\": \"2026-12-31\"").Build();

        Assert.DoesNotContain(DueChecks.Find(content, Day("2026-12-31")), problem => problem.Code == "C211");
        Assert.Equal(["provevik", "provevik"], DueChecks.Find(content, Day("2027-01-01")).Where(problem => problem.Code == "C211").Select(problem => problem.Unit));
    }

    private static ContentProblem Expect(ContentBuilder content, string code, string file)
    {
        var problems = content.Problems();

        Assert.DoesNotContain(problems, problem => problem.Effect == ProblemEffect.Blocks);
        var found = problems.FirstOrDefault(problem => problem.Code == code && problem.File == file);
        Assert.True(found is not null, $"Expected {code} in {file}, found:\n{string.Join('\n', problems)}");
        return found;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
