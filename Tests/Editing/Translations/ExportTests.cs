using ChatBot.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Translations;

public sealed class ExportTests
{
    private const string Price = Returned.Price;

    [Fact]
    public void The_translator_sees_bokmål_the_help_the_present_text_its_state_and_its_cost()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.resx", Price, "Kort om norwegian-price.", "Price unknown: do not add one."));

        var row = Row(house, Price);

        Assert.Equal(("Kort om norwegian-price.", "Price unknown: do not add one.", "[uk] Kort om norwegian-price.", TextState.Machine, "1 of 3"), (row.Source, row.Help, row.Present, row.State, row.BudgetUsed));
    }

    [Fact]
    public void What_is_missing_or_stale_can_be_had_alone()
    {
        using var house = new ContentHouse(content => content
            .Say("Answers/norwegian.ar.resx", "norwegian-price.Title", null)
            .Say("Answers/norwegian.ar.resx", Price, "[ar]", "machine; source=000000000000"));

        var rows = Returned.Exported(house, "ar", null, false, TextState.Missing, TextState.Stale).Rows;

        Assert.Equal([("norwegian-price.Sms", TextState.Stale), ("norwegian-price.Title", TextState.Missing)], rows.Select(row => (row.Key, row.State)).Order());
    }

    [Fact]
    public void A_municipality_s_own_text_without_translation_is_a_fallback_and_among_what_is_missing()
    {
        using var house = new ContentHouse(content => content.Say("Municipalities/provevik/Answers.resx", Price, "Gratis hos oss."));

        Assert.Equal((Price, TextState.Fallback), Assert.Single(Returned.Exported(house, "uk", "provevik", false, TextState.Missing).Rows.Select(row => (row.Key, row.State))));
    }

    [Fact]
    public void Where_another_language_stands_in_it_is_a_fallback()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.uk.resx", Price, null));

        Assert.Equal(TextState.Fallback, Row(house, Price).State);
    }

    [Fact]
    public void Example_questions_go_out_only_when_they_are_asked_for()
    {
        using var house = new ContentHouse();

        Assert.DoesNotContain(Returned.Exported(house, "uk").Rows, row => row.Key.EndsWith(".Questions", StringComparison.Ordinal));
        Assert.Contains(Returned.Exported(house, "uk", questions: true).Rows, row => row.Key == "norwegian-price.Questions");
    }

    [Fact]
    public void The_cost_is_that_of_the_municipality_where_the_text_is_longest()
    {
        using var house = new ContentHouse(content => content
            .Say("Answers/norwegian.resx", Price, "{municipality.name}").Say("Answers/norwegian.uk.resx", Price, "{municipality.name}").Say("Answers/norwegian.en.resx", Price, "{municipality.name}").Say("Answers/norwegian.ar.resx", Price, "{municipality.name}")
            .WithMunicipality("langvik", new string('x', 161)));

        Assert.Equal("2 of 3", Row(house, Price).BudgetUsed);
    }

    private static TextRow Row(ContentHouse house, string key) => Returned.Exported(house, "uk").Rows.Single(row => row.Key == key);
}
