using System.Reflection;
using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

/// <summary>What the page on threats says is held by a test is held by a test.</summary>
public sealed partial class ThreatsDocumentTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "threats.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| threat |", StringComparison.Ordinal))];

    [Fact]
    public void Every_threat_is_held_by_a_test_that_exists()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(Rows.Length > 20);
        Assert.All(Rows, row => Assert.Matches(Name(), row.Split('|')[^2]));
        Assert.All(Rows.SelectMany(row => Name().Matches(row.Split('|')[^2]).Select(match => match.Groups[1].Value)), name => Assert.Contains(name, tests));
    }

    [GeneratedRegex(@"`(\w+\.\w+)`", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
