using System.Text;
using ChatBot.Catalogue.Activities.Files;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class ActivityTableTests
{
    private const string Text = "id;tittel\nkor;Kor på sørlandet\n";

    private static readonly byte[][] SavedByAnyProgram =
    [
        Encoding.UTF8.GetBytes(Text),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
        Encoding.UTF8.GetBytes(Text.Replace(';', '\t')),
        Encoding.UTF8.GetBytes(Text.Replace(';', ',').Replace("\n", "\r\n", StringComparison.Ordinal)),
        Encoding.UTF8.GetBytes(Text.TrimEnd()),
        Encoding.UTF8.GetBytes(Text.Replace("tittel", "\"Tittel \"", StringComparison.Ordinal) + ";;\n\n"),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_table_is_read_however_a_spreadsheet_program_saved_it(int program) =>
        Assert.Equal("Kor på sørlandet", Assert.Single(ActivityTable.Parse(SavedByAnyProgram[program]).Rows)["tittel"]);

    [Fact]
    public void A_row_tells_the_line_it_begins_on()
    {
        var table = Tables.Parse("id;tittel;beskrivelse\na;A;\"to\nlinjer\"\n\nb;B;en\n");

        Assert.Equal([2, 5], table.Rows.Select(row => row.Line));
        Assert.Equal("to\nlinjer", table.Rows[0]["beskrivelse"]);
    }

    [Fact]
    public void Rows_that_are_not_changed_are_written_as_they_were_read()
    {
        const string Odd = "id;tittel;hjemmelaget kolonne\nb; \"B \"\"best\"\"\" ;x\na;A;\"y\"\nc;C;z\n";

        var changed = Encoding.UTF8.GetString(Tables.Parse(Odd).With(new Dictionary<string, string> { ["id"] = "a", ["tittel"] = "Ny; tittel" }).ToBytes());

        Assert.Equal("\uFEFF" + Odd.Replace("a;A;\"y\"", "a;\"Ny; tittel\";", StringComparison.Ordinal), changed);
    }

    [Fact]
    public void A_new_row_goes_to_the_end_and_brings_the_column_it_needs()
    {
        var table = Tables.Parse("id;tittel\na;A\n").With(new Dictionary<string, string> { ["id"] = "b", ["tittel"] = "B", ["pris"] = "50", ["sted"] = "" });

        Assert.Equal(["id", "tittel", "pris"], table.Columns);
        Assert.Equal("\uFEFFid;tittel;pris\na;A;\nb;B;50\n", Encoding.UTF8.GetString(table.ToBytes()));
    }

    [Fact]
    public void A_row_is_taken_out_by_its_id() =>
        Assert.Equal("\uFEFFid;tittel\nb;B\n", Encoding.UTF8.GetString(Tables.Parse("id;tittel\na;A\nb;B\n").Without("a").ToBytes()));

    [Fact]
    public void Line_ends_stay_as_they_are() =>
        Assert.Equal("\uFEFFid;tittel\r\na;A\r\n", Encoding.UTF8.GetString(Tables.Parse("id;tittel\r\na;A\r\n").ToBytes()));

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_swallow_the_rest()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Tables.Parse("id;tittel\na;A\nb;\"B\nc;C\n"));

        Assert.Contains("line 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_an_end() =>
        Assert.Throws<InvalidDataException>(() => Tables.Parse("id\n" + string.Concat(Enumerable.Repeat("a\n", ActivityTable.MostRows + 1))));

    [Fact]
    public void An_empty_file_has_no_columns() => Assert.Empty(Tables.Parse("").Columns);
}
