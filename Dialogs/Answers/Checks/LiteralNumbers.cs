using System.Text.RegularExpressions;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C207: a phone number, an amount, an e-mail address or a date stands in a text and not among the values, where it would be mended once for all.</summary>
internal static partial class LiteralNumbers
{
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, UnitReader reader)
    {
        foreach (var (key, entry) in answers.Values.SelectMany(file => file.Entries))
        {
            if (AnswerKey.IsQuestions(key)) continue;
            if (Find(entry.Text) is { } found)
                reader.Report("C207", entry.File, entry.Line, $"The text {key} has \"{found}\" written in it. Put it among the values and refer to it by name, so that a change reaches every language at once.");
        }
    }

    private static string? Find(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal) && Email().Match(text) is { Success: true } email) return email.Value;
        var ascii = Digits.ToAscii(text);
        if (!ascii.AsSpan().ContainsAnyInRange('0', '9')) return null;
        if (Phone().Match(ascii) is { Success: true } phone) return phone.Value;
        if (Amount().Match(ascii) is { Success: true } amount) return amount.Value;
        return Date().Match(ascii) is { Success: true } date ? date.Value : null;
    }

    [GeneratedRegex(@"\b(?:1(?:10|12|13)|116 ?\d{3}|0\d{4}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|(?:47)?\d{8})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // Bokmål is the source of all others, which fact parity holds to it; a currency that others write in their own way is looked for there.
    [GeneratedRegex(@"\b[0-9][0-9 .\u00A0]*(?:kr\b|kroner\b|NOK\b|,-)|\b(?:kr|NOK)\.? ?[0-9][0-9 .]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b[0-9]{1,2}\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b|\b[0-9]{1,2}\.[0-9]{1,2}\.(?:20)?[0-9]{2}\b|\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Email();
}
