using System.Text;
using ChatBot.Bot.Reports;

namespace ChatBot.Tests.Reports;

public sealed class ReportCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+4712345678")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("  =1+1")]
    [InlineData("\"=1+1")]
    [InlineData("＝1+1")]
    public void No_cell_can_be_run_as_a_formula(string cell)
    {
        var line = Encoding.UTF8.GetString(ReportCsv.Write(ReportOf(cell)));

        Assert.Contains($"\"'{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void It_opens_in_Excel_with_every_letter_and_every_cell_in_its_place()
    {
        var bytes = ReportCsv.Write(ReportOf("buss; skole \"ny\""));

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Equal("\"Bruk\"\r\n\"Merk\"\r\n\r\n\"Ord\"\r\n\"Språk\";\"Ord\"\r\n\"tigrinja\";\"buss; skole \"\"ny\"\"\"\r\n", Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    private static UseReport ReportOf(string cell) => new("namsos", "Bruk", ["Merk"], [new("words", "Ord", ["Språk", "Ord"], [["tigrinja", cell]], "Ingen")]);
}
