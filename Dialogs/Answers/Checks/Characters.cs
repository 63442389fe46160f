using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C205: characters that nobody sees and that turn text around, or cost a dearer message.</summary>
internal static class Characters
{
    private static readonly System.Buffers.SearchValues<char> Hidden =
        System.Buffers.SearchValues.Create("\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u00AD\uFEFF");

    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, UnitReader reader)
    {
        foreach (var (key, entry) in answers.Values.SelectMany(file => file.Entries))
        {
            if (entry.Text.AsSpan().IndexOfAny(Hidden) is >= 0 and var at)
                reader.Report("C205", entry.File, entry.Line, $"The text {key} holds the invisible character U+{(int)entry.Text[at]:X4} after \"{entry.Text[Math.Max(0, at - 12)..at]}\". It can turn the text around on a phone. Delete it and type the place anew.");
        }
    }

    /// <summary>The same for the facts: a number copied from a telephone's address book often brings such characters along.</summary>
    public static void Check(string file, IReadOnlyDictionary<string, DatedValue> values, UnitReader reader)
    {
        foreach (var (name, value) in values)
        {
            foreach (var text in value.Versions.Select(version => version.Value))
            {
                if (text.AsSpan().IndexOfAny(Hidden) is >= 0 and var at)
                    reader.ReportAt("C205", file, ["values", name, "value"], $"The value {name} holds the invisible character U+{(int)text[at]:X4}. It can turn the text around on a phone. Delete the value and type it anew.");
            }
        }
    }
}
