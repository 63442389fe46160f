using ChatBot.Editing.Coverage;
using ChatBot.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Coverage;

public sealed class CoverageTableTests
{
    private const string Price = "norwegian-price";

    [Fact]
    public void A_cell_shows_the_worst_of_a_topic_s_texts()
    {
        using var house = new ContentHouse(content => content
            .Say("Answers/norwegian.en.resx", $"{Price}.Full", "[en] Ask {contact.adult-education}.", "machine; source=000000000000")
            .Say("Answers/norwegian.uk.resx", $"{Price}.Questions", null)
            .Say("Answers/norwegian.ar.resx", $"{Price}.Sms", "[ar]", $"reviewed; source={ChatBot.Dialogs.Answers.TranslationComment.HashOf($"Kort om {Price}.")}; role=tolk"));

        var row = CoverageTable.Of(house.Content, null).Rows.Single(row => row.Topic.Id == Price);

        Assert.Equal([TextState.Source, TextState.Stale, TextState.Missing, TextState.Machine], row.Cells.Select(cell => cell.State));
        Assert.Equal(TextState.Reviewed, row.Cells[3].Forms["Sms"]);
    }

    [Fact]
    public void A_topic_of_which_every_text_is_reviewed_is_reviewed()
    {
        using var house = new ContentHouse(content =>
        {
            foreach (var form in new[] { "Title", "Sms", "Full", "Questions" }) content.Say("Answers/norwegian.en.resx", $"{Price}.{form}", form == "Full" ? "{contact.adult-education}" : "text", "reviewed; role=tolk");
            return content;
        });

        Assert.Equal(TextState.Reviewed, CellOf(house, "en").State);
    }

    [Fact]
    public void At_a_municipality_its_own_text_counts_and_readers_of_other_languages_fall_back_to_it()
    {
        using var house = new ContentHouse(content => content.Say("Municipalities/provevik/Answers.resx", $"{Price}.Sms", "Gratis hos oss."));

        Assert.Equal(TextState.Machine, CellOf(house, "en").State);
        Assert.Equal(TextState.Fallback, CellOf(house, "en", "provevik").State);
        Assert.False(CellOf(house, "en", "provevik").IsCovered);
    }

    [Fact]
    public void What_is_outside_the_service_has_questions_only_and_is_covered_with_them()
    {
        using var house = ContentHouse.Shipped();
        var table = CoverageTable.Of(house.Content, null);

        var outside = table.Rows.Single(row => row.Topic.Id == "none");

        Assert.All(outside.Cells, cell => Assert.Equal(["Questions"], cell.Forms.Keys));
        Assert.All(outside.Cells, cell => Assert.True(cell.IsCovered));
    }

    [Fact]
    public void Every_topic_that_is_shipped_is_there_in_every_language()
    {
        using var house = ContentHouse.Shipped();

        var table = CoverageTable.Of(house.Content, null);

        Assert.Equal((82 * 12, 82 * 12), (table.Covered, table.All));
    }

    [Fact]
    public void The_totals_of_a_language_add_up_to_its_topics()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.en.resx", $"{Price}.Sms", null));
        var table = CoverageTable.Of(house.Content, null);

        for (var i = 0; i < table.Languages.Count; i++) Assert.Equal(table.Rows.Count, Enum.GetValues<TextState>().Sum(state => table.Count(i, state)));
        Assert.Equal(1, table.Count(1, TextState.Missing));
        Assert.Equal(table.All - 1, table.Covered);
    }

    [Fact]
    public void The_page_says_of_every_cell_its_state_in_words_and_letters_and_needs_no_network()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.resx", $"{Price}.Title", "Pris <&>").Say("Answers/norwegian.en.resx", $"{Price}.Title", "x"));
        var table = CoverageTable.Of(house.Content, null);

        var page = CoveragePage.Write(table);

        Assert.Equal(table.All, page.Split("<td class=\"").Length - 1);
        Assert.Contains("Pris &lt;&amp;&gt;", page, StringComparison.Ordinal);
        Assert.Contains("title=\"Title: machine, Sms: machine, Full: machine, Questions: machine\">m</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    private static CoverageCell CellOf(ContentHouse house, string language, string? municipality = null)
    {
        var table = CoverageTable.Of(house.Content, municipality);
        var column = table.Languages.ToList().FindIndex(one => one.Tag == language);
        return table.Rows.Single(row => row.Topic.Id == Price).Cells[column];
    }
}
