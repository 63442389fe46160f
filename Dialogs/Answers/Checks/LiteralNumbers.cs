using System.Text.RegularExpressions;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C207: a number that looks like a phone number stands in a text and not among the values, where it would be mended once for all.</summary>
internal static partial class LiteralNumbers
{
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, UnitReader reader)
    {
        foreach (var (key, entry) in answers.Values.SelectMany(file => file.Entries))
        {
            if (AnswerKey.IsQuestions(key)) continue;
            if (Phone().Match(Digits.ToAscii(entry.Text)) is { Success: true } match)
                reader.Report("C207", entry.File, entry.Line, $"The text {key} has the number \"{match.Value}\" written in it. Put it among the values and refer to it by name, so that a change reaches every language at once.");
        }
    }

    [GeneratedRegex(@"\b(?:1(?:10|12|13)|116 ?\d{3}|0\d{4}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|(?:47)?\d{8})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
