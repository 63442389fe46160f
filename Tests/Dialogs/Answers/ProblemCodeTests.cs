using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Each code that a fault of content can have is explained to staff, and nothing else is.</summary>
public sealed partial class ProblemCodeTests
{
    [Fact]
    public void Every_code_in_the_program_has_a_section_in_the_document_for_staff() => Assert.Equal(InCode(), InDocument());

    [Fact]
    public void Every_section_says_what_it_means_and_how_to_mend_it()
    {
        foreach (var section in Document().Split("\n### ")[1..])
        {
            var body = section[(section.IndexOf('\n') + 1)..];
            Assert.Contains("**Mend it:**", body, StringComparison.Ordinal);
        }
    }

    private static List<string> InCode() =>
        [.. new[] { "Catalogue", "Dialogs", "Bot" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => CodeLiteral().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal)];

    private static List<string> InDocument() =>
        [.. Heading().Matches(Document()).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

    private static string Document() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "texts.md"));

    [GeneratedRegex("\"(C[0-9]{3})\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CodeLiteral();

    [GeneratedRegex("(?m)^### (C[0-9]{3})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
