using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

/// <summary>The list of others' code is whole, and somebody has looked at it lately.</summary>
public sealed class DependencyDocumentTests
{
    private const string Mark = "Looked at: ";
    private const int MostDays = 90;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "dependencies.md"));

    [Fact]
    public void Every_package_is_listed_in_its_version_with_why_and_what_is_known_and_no_other_is()
    {
        using var props = File.OpenRead(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var pinned = SafeXml.Load(props).Descendants("PackageVersion")
            .Select(package => ((string)package.Attribute("Include")!, (string)package.Attribute("Version")!));
        using var npm = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Peers", "package.json")));
        var peers = npm.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => (package.Name, package.Value.GetString()!));
        var rows = Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.Equal(pinned.Concat(peers).Order(), rows.Select(row => (row[0].Trim('`'), row[1])).Order());
        Assert.All(rows, row => Assert.DoesNotContain(row, cell => cell.Length == 0));
    }

    /// <summary>By the real date, and so the one test that a change of nothing can turn red: that is what it is for. An advisory comes without anybody here changing anything.</summary>
    [Fact]
    public void The_list_has_been_looked_at_in_the_last_ninety_days() => Assert.Null(FaultOn(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void It_is_too_old_after_ninety_days_and_not_of_tomorrow(int days, bool holds) => Assert.Equal(holds, FaultOn(LookedAt().AddDays(days)) is null);

    private static DateOnly LookedAt() =>
        DateOnly.ParseExact(Lines.Single(line => line.StartsWith(Mark, StringComparison.Ordinal))[Mark.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? FaultOn(DateOnly today) => today.DayNumber - LookedAt().DayNumber is >= 0 and <= MostDays
        ? null
        : $"docs/dependencies.md was looked at on {LookedAt():yyyy-MM-dd}, and today is {today:yyyy-MM-dd}. Look up each package as the page says, take what is mended, and write today's date.";
}
