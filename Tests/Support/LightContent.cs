using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Support;

/// <summary>The shipped content with two example questions a topic and language, which is learnt in a moment.</summary>
internal static class LightContent
{
    private const int Kept = 2;
    private const int KeptLines = 4;

    private static readonly Regex Questions = new(
        "(name=\"[^\"]*\\.Questions\"[^>]*>[^<]*<value>[^\\n<]*\\n[^\\n<]*)[^<]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The light form of a content file.</summary>
    /// <param name="path">The path below the content root, with forward slashes.</param>
    /// <param name="text">The file's text.</param>
    public static string Of(string path, string text)
    {
        if (path.StartsWith("Answers/", StringComparison.Ordinal)) return Questions.Replace(text, "$1");
        if (path.StartsWith("LanguageId/", StringComparison.Ordinal)) return string.Join('\n', text.Split('\n').Take(KeptLines));
        return path == "Referrals.json" ? Referrals(text) : text;
    }

    private static string Referrals(string text)
    {
        var file = JsonNode.Parse(text)!;
        foreach (var (_, lines) in file["referrals"]!.AsArray().SelectMany(referral => referral!["questions"]!.AsObject()))
            while (lines!.AsArray().Count > Kept) lines.AsArray().RemoveAt(Kept);
        return file.ToJsonString();
    }
}
