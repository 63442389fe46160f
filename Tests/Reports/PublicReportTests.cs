using ChatBot.Bot.Reports;

namespace ChatBot.Tests.Reports;

/// <summary>Figures for anybody: of whole months, rounded, and of nothing that few people are part of.</summary>
public sealed class PublicReportTests
{
    private static readonly DateTimeOffset November = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_tells_of_whole_months_alone()
    {
        var used = new Used().Add("2026-11", "nb", null, 500).Add("2026-10", "nb", null, 400).Add("2025-11", "nb", null, 300).Add("2025-10", "nb", null, 200);

        Assert.Equal(["oktober 2026", "november 2025"], MonthsIn(used.Tell(November, _ => 0)));
    }

    [Theory]
    [InlineData("2026-11-01T22:59Z", "september 2026")] // the first of November, at 23:59 in Oslo: messages of October may still be on their way
    [InlineData("2026-11-01T23:00Z", "oktober 2026")]
    [InlineData("2026-12-01T22:59Z", "oktober 2026")]
    [InlineData("2026-12-01T23:00Z", "november 2026")]
    public void A_month_is_whole_when_it_has_been_over_for_a_day(string now, string latest)
    {
        var used = new Used();
        foreach (var month in (string[])["2026-09", "2026-10", "2026-11", "2026-12"]) used.Add(month, "nb", null, 100);

        Assert.Equal(latest, MonthsIn(used.Tell(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), _ => 0))[0]);
    }

    [Fact]
    public void Every_figure_is_a_multiple_of_ten_next_to_the_true_one()
    {
        for (var rounding = 0; rounding < 10; rounding++)
        {
            var r = rounding;
            for (var people = 20; people < 60; people++)
            {
                var report = new Used().Add("2026-10", "nb", "find-activities", people, people * 2, people * 1_100_000L).Tell(November, _ => r);
                foreach (var (figure, truth) in ((string, int)[])[(Cell(report, "months", 1), people), (Cell(report, "languages", 2), people), (Cell(report, "topics", 2), people), (Cell(report, "months", 2), people * 2)])
                {
                    Assert.Equal(0, Number(figure) % 10);
                    Assert.InRange(Number(figure) - truth, -9, 9);
                }
            }
        }
    }

    [Fact]
    public void What_fewer_than_twenty_people_are_part_of_is_not_told()
    {
        var report = new Used().Add("2026-10", "nb", "norwegian-price", 100).Add("2026-10", "uk", "find-activities", 10).Tell(November, _ => 9);

        Assert.Equal(["oktober 2026", "nb in nb"], Table(report, "languages").Rows.Single().Take(2));
        Assert.Equal("Om norwegian-price", Table(report, "topics").Rows.Single()[1]);
        Assert.Empty(Table(new Used().Add("2026-10", "nb", "norwegian-price", 10, messages: 300).Tell(November, _ => 9), "months").Rows);
    }

    [Fact]
    public void Safety_is_one_figure_of_a_year_that_is_over_and_stands_nowhere_else()
    {
        var used = new Used().Add("2026-10", "nb", "norwegian-price", 100).AddSafety("2026", 900).AddSafety("2025", 64).AddSafety("2024", 500);

        var report = used.Tell(November, _ => 0);

        Assert.Equal([["2025", "60"]], Table(report, "safety").Rows);
        Assert.Equal(new Used().Add("2026-10", "nb", "norwegian-price", 100).Tell(November, _ => 0).Tables.SkipLast(1).SelectMany(table => table.Rows), report.Tables.SkipLast(1).SelectMany(table => table.Rows));
        Assert.Equal("Under 20 meldinger i 2025.", Table(new Used().AddSafety("2025", 19).Tell(November, _ => 0), "safety").WhenEmpty);
    }

    [Fact]
    public void A_topic_of_safety_or_a_sensitive_one_is_told_in_no_month()
    {
        var report = new Used().Add("2026-10", "nb", "violence-at-home", 500).Add("2026-10", "nb", "gone-from-the-content", 500).Tell(November, _ => 0);

        Assert.Empty(Table(report, "topics").Rows);
    }

    [Fact]
    public void No_table_tells_of_a_language_and_a_topic_at_once()
    {
        var report = new Used().Add("2026-10", "nb", "find-activities", 300).Add("2026-10", "uk", "norwegian-price", 200).Tell(November, _ => 0);
        string[] languages = ["nb in nb", "uk in nb"], topics = ["Om find-activities", "Om norwegian-price"];

        Assert.All(report.Tables.SelectMany(table => table.Rows), row =>
            Assert.False(row.Any(cell => languages.Any(language => cell.Contains(language, StringComparison.OrdinalIgnoreCase))) && row.Any(cell => topics.Contains(cell)), string.Join(" | ", row)));
        Assert.Equal((2, 2), (Table(report, "languages").Rows.Count, Table(report, "topics").Rows.Count));
    }

    [Fact]
    public void The_method_is_told_in_one_paragraph()
    {
        var method = Assert.Single(new Used().Tell(November, _ => 0).Notes);

        Assert.DoesNotContain('\n', method);
        foreach (var told in (string[])["hele måneder", "nærmeste ti", "tall under 20", "innen 7 dager", "hver for seg", "hele 2025"]) Assert.Contains(told, method, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_tells_no_more_than_the_rounded_figures()
    {
        var report = new Used().Add("2026-10", "nb", null, 37, messages: 83).Tell(November, _ => 5);

        Assert.Equal(["oktober 2026", "40", "80", "100 %", "0 %", "under 20 kr"], Table(report, "months").Rows.Single());
    }

    private static List<string> MonthsIn(UseReport report) => [.. Table(report, "months").Rows.Select(row => row[0])];

    private static ReportTable Table(UseReport report, string id) => report.Tables.Single(table => table.Id == id);

    private static string Cell(UseReport report, string table, int column) => Table(report, table).Rows.Single()[column];

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
