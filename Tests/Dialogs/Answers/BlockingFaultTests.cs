using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Each fault that refuses a unit, in content that is otherwise in order.</summary>
public sealed class BlockingFaultTests
{
    [Fact]
    public void Content_in_order_has_no_fault() => Assert.Empty(ContentBuilder.Good().Problems());

    [Theory]
    [InlineData("Topics.json", "{ \"topics\": [")]
    [InlineData("Facts.json", "")]
    [InlineData("Languages.json", "null")]
    [InlineData("Words/uk.json", "[]")]
    [InlineData("Answers/safety.resx", "<root><data name=\"x\"></root>")]
    [InlineData("Answers/safety.uk.resx", "")]
    [InlineData("Answers/safety.ar.resx", "<html/>")]
    [InlineData("Answers/service.resx", "<root><data><value>x</value></data></root>")]
    public void A_file_that_cannot_be_read_refuses_the_national_unit(string file, string text) =>
        IsRefused(ContentBuilder.Good().Put(file, text), "C101", ContentUnits.National, file);

    [Fact]
    public void A_file_saved_in_an_older_encoding_is_refused_before_its_letters_are_lost() =>
        IsRefused(ContentBuilder.Good().Put("Topics.json", Encoding.Latin1.GetBytes("{ \"topics\": [] /* voksenopplæring */ }")), "C101", ContentUnits.National, "Topics.json");

    [Fact]
    public void A_field_written_twice_is_told_and_not_guessed() =>
        IsRefused(ContentBuilder.Good().Edit("Facts.json", "\"value\": \"110\",", "\"value\": \"110\", \"value\": \"119\","), "C101", ContentUnits.National, "Facts.json");

    [Fact]
    public void A_misspelt_field_is_told_with_its_line()
    {
        var problem = IsRefused(ContentBuilder.Good().Edit("Topics.json", "\"sensitive\": false", "\"sensitiv\": false"), "C101", ContentUnits.National, "Topics.json");

        Assert.NotNull(problem.Line);
    }

    [Theory]
    [InlineData("Topics.json")]
    [InlineData("Facts.json")]
    [InlineData("Languages.json")]
    [InlineData("Words/nb.json")]
    public void A_file_that_is_missing_refuses_the_national_unit(string file) =>
        IsRefused(ContentBuilder.Good().Without(file), "C103", ContentUnits.National, file);

    [Theory]
    [InlineData("\"m12ar\"", "")]
    [InlineData("\"fallback\": \"en\"", "\"fallback\": \"uk\"")]
    [InlineData("\"fallback\": \"en\"", "\"fallback\": \"xx\"")]
    [InlineData("\"fallback\": \"en\"", "\"fallback\": null")]
    [InlineData("\"dateFormat\": \"{d}. {month} {y}\"", "\"dateFormat\": \"{d}. {month}\"")]
    [InlineData("\"tag\": \"uk\"", "\"tag\": \"en\"")]
    [InlineData("\"tag\": \"nb\"", "\"tag\": \"no\"")]
    public void A_language_that_no_date_or_fallback_can_stand_on_refuses_the_national_unit(string from, string to)
    {
        var content = ContentBuilder.Good();
        // A month is taken out with the comma before it.
        if (to.Length == 0) content.Edit("Languages.json", "\"m11ar\",", "\"m11ar\"");

        IsRefused(content.Edit("Languages.json", from, to), "C107", ContentUnits.National, "Languages.json");
    }

    [Fact]
    public void A_topic_that_stands_twice_refuses_the_national_unit() =>
        IsRefused(ContentBuilder.Good().Edit("Topics.json", "\"id\": \"norwegian-price\"", "\"id\": \"help\""), "C106", ContentUnits.National, "Topics.json");

    [Theory]
    [InlineData("Answers/norwegian.resx", "norwegian-price.Title")]
    [InlineData("Answers/norwegian.resx", "norwegian-price.Sms")]
    [InlineData("Answers/norwegian.resx", "norwegian-price.Full")]
    [InlineData("Answers/norwegian.resx", "norwegian-price.Questions")]
    [InlineData("Answers/safety.resx", "violence-at-home.Sms")]
    [InlineData("Answers/phrases.resx", "Danger.Head")]
    [InlineData("Answers/phrases.resx", "Hours.Daily")]
    public void A_missing_bokmål_text_refuses_the_national_unit(string file, string key)
    {
        IsRefused(ContentBuilder.Good().Say(file, key, null), "C110", ContentUnits.National, file);
        IsRefused(ContentBuilder.Good().Say(file, key, "  "), "C110", ContentUnits.National, file);
    }

    [Fact]
    public void A_line_without_a_bokmål_name_refuses_the_national_unit() =>
        IsRefused(ContentBuilder.Good().Say("Answers/phrases.resx", "Line.fire", null), "C110", ContentUnits.National, "Facts.json");

    [Fact]
    public void A_topic_that_the_program_refers_to_cannot_be_taken_out() =>
        IsRefused(ContentBuilder.Good().Edit("Topics.json", "\"id\": \"talk-to-person\"", "\"id\": \"talk\""), "C110", ContentUnits.National, "Topics.json");

    [Theory]
    [InlineData("Spør {contact.adult-educaton}.")]
    [InlineData("Spør {municipality.phone}.")]
    [InlineData("Til {law.age.maks}.")]
    [InlineData("Til {law.age.max")]
    [InlineData("Til law.age.max}")]
    [InlineData("Til {count}")]
    public void A_place_that_nothing_fills_refuses_the_national_unit(string text) =>
        IsRefused(ContentBuilder.Good().Translate("Answers/norwegian", "norwegian-price.Sms", text), "C111", ContentUnits.National, "Answers/norwegian.resx");

    [Theory]
    [InlineData("Безкоштовно.")]
    [InlineData("Безкоштовно {law.age.max} {web.udi}.")]
    public void A_translation_with_other_places_than_the_bokmål_text_refuses_the_national_unit(string translation)
    {
        var content = ContentBuilder.Good().Translate("Answers/norwegian", "norwegian-price.Sms", "Gratis til {law.age.max}.");

        IsRefused(content.Say("Answers/norwegian.uk.resx", "norwegian-price.Sms", translation), "C111", ContentUnits.National, "Answers/norwegian.uk.resx");
    }

    [Fact]
    public void A_phrase_without_what_the_program_fills_in_refuses_the_national_unit() =>
        IsRefused(ContentBuilder.Good().Translate("Answers/phrases", "Delete.Ask", "Vil du slette alt?"), "C111", ContentUnits.National, "Answers/phrases.resx");

    [Theory]
    [InlineData("\"value\": \"110\"", "\"value\": \"111\"")]
    [InlineData("\"value\": \"112\"", "\"value\": \"911\"")]
    [InlineData("\"value\": \"113\"", "\"value\": \"1 1 3\"")]
    [InlineData("\"phone.fire\": {", "\"phone.brann\": {")]
    [InlineData("\"phone\": \"phone.police\"", "\"phone\": \"phone.doctor\"")]
    [InlineData("\"fire\": {", "\"brann\": {")]
    public void An_emergency_number_that_is_not_where_it_belongs_refuses_the_national_unit(string from, string to) =>
        IsRefused(ContentBuilder.Good().Edit("Facts.json", from, to), "C112", ContentUnits.National, null);

    [Fact]
    public void An_emergency_number_cannot_end() =>
        IsRefused(ContentBuilder.Good().Edit("Facts.json", "\"to\": null", "\"to\": \"2027-01-01\""), "C112", ContentUnits.National, "Facts.json");

    [Theory]
    [InlineData("\"id\": \"violence-at-home\"", "\"id\": \"violence\"")]
    [InlineData("\"danger\": true", "\"danger\": false")]
    [InlineData("\"ambulance\",", "")]
    [InlineData("\"ambulance\",", "\"ambulanse\",")]
    public void A_danger_topic_without_its_lines_refuses_the_national_unit(string from, string to) =>
        IsRefused(ContentBuilder.Good().Edit("Topics.json", from, to), "C112", ContentUnits.National, "Topics.json");

    [Fact]
    public void Help_without_an_emergency_number_refuses_the_national_unit() =>
        IsRefused(ContentBuilder.Good().Translate("Answers/phrases", "Help.Text", "Ring {phone.police} eller {phone.fire}."), "C112", ContentUnits.National, "Answers/phrases.resx");

    [Fact]
    public void A_broken_answer_file_is_told_alone_and_not_as_a_hundred_missing_texts() =>
        Assert.Single(ContentBuilder.Good().Put("Answers/safety.resx", "<root>").Problems());

    private static ContentProblem IsRefused(ContentBuilder content, string code, string unit, string? file)
    {
        var problems = content.Problems();

        var problem = problems.FirstOrDefault(found => found.Code == code && found.Effect == ProblemEffect.Blocks && (file is null || found.File == file));
        Assert.True(problem is not null, $"Expected {code} in {file}, found:\n{string.Join('\n', problems)}");
        Assert.Equal(unit, problem.Unit);
        return problem;
    }
}
