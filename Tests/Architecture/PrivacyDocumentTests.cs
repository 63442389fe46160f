using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

/// <summary>The page on privacy leaves out nothing that the database holds.</summary>
public sealed partial class PrivacyDocumentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "privacy.md"));

    [Fact]
    public void Every_table_is_told_with_how_long_its_rows_are_kept()
    {
        var tables = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Bot", "Storage", "Migrations"), "*.sql")
            .SelectMany(file => Table().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();
        var told = Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]).ToList();

        Assert.Contains("inbox", tables);
        Assert.All(tables, table => Assert.True(told.Exists(names => names.Contains($"`{table}`", StringComparison.Ordinal)), $"docs/privacy.md does not tell of the table {table}: what of people it holds, how, and until when."));
    }

    [Theory]
    [InlineData("Retention:Inbox", "7 days", "7.00:00:00")]
    [InlineData("Conversation:StateLifetime", "72 hours", "3.00:00:00")]
    [InlineData("Privacy:BackupDays", "30 days", "30")]
    public void A_time_that_is_told_is_the_default_of_its_setting(string setting, string told, string value)
    {
        var row = File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md")).Single(line => line.StartsWith($"| `{setting}` |", StringComparison.Ordinal));

        Assert.Contains($"`{value}`", row, StringComparison.Ordinal);
        Assert.Contains($"`{setting}`, {told}", Page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"create table (\w+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
