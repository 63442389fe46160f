using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Catalogue.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>Every row of the decision table as its person would meet it by SMS, in bokmål.</summary>
public sealed partial class RightsBySmsTests
{
    private const string Begin = "<!-- rows by SMS -->\n", End = "<!-- end of rows by SMS -->";

    private static readonly string Document = Path.Combine(Repository.Root, "docs", "rights.md");

    [Fact]
    public void No_row_takes_more_than_five_questions() => Assert.All(Rows(), row => Assert.InRange(row.Asked, 0, RightsCheck.MostBySms));

    [Fact]
    public void The_list_of_rows_by_SMS_in_the_documentation_is_true()
    {
        var rows = Rows();
        var useful = rows.Where(row => row.IsUseful).ToList();
        var table = $"{useful.Count} of {rows.Count} rows end in a useful answer by SMS: an outcome, or what holds in each case where the deciding fact is not asked there. "
            + $"The most questions were {rows.Max(row => row.Asked)}; on average {rows.Average(row => row.Asked).ToString("0.0", CultureInfo.InvariantCulture)}.\n\n"
            + "| row | in the table | by SMS | questions | useful |\n|---|---|---|---|---|\n"
            + string.Concat(rows.Select(row => $"| {row.Row} | {row.Expected} | {row.Shown} | {row.Asked} | {row.Verdict} |\n"));
        var document = File.ReadAllText(Document);
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(Document, document[..from] + table + document[to..]);
        else Assert.Equal(document[from..to], table);
        Assert.True(useful.Count >= 50, $"Only {useful.Count}.");
    }

    private static List<RowBySms> Rows() =>
    [
        .. LawCase.All.Select(law => (Law: law, Name: RowName().Match(law.Name))).Where(law => law.Name.Success)
            .GroupBy(law => int.Parse(law.Name.Groups[1].Value, CultureInfo.InvariantCulture)).OrderBy(row => row.Key).Select(row => Play(row.Key, row.First().Law)),
    ];

    private static RowBySms Play(int row, LawCase law)
    {
        var player = new CheckPlayer("nb", now: new DateTimeOffset(law.On.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero));
        var asked = CasePerson.Of(law).Finish(player);
        return new(row, string.Join(" ", law.Expect.Outcome), player.State.Showing!["rights:".Length..], asked, CasePerson.IsServed(law, player));
    }

    [GeneratedRegex(@"^Row (\d+)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RowName();

    private sealed record RowBySms(int Row, string Expected, string Shown, int Asked, bool IsUseful)
    {
        public string Verdict => IsUseful ? "yes" : Shown.StartsWith("result.O7", StringComparison.Ordinal) ? "a person, as in the table" : "no: it turns on something not asked by SMS";
    }
}
