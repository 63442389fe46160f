using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>Checks files that give, for each meaning a dialog asks for, the words by which people say it.</summary>
internal static class MeaningFiles
{
    /// <summary>C230 tells a meaning without words, C231 what is never read.</summary>
    public static void Check(string path, IReadOnlyDictionary<string, IReadOnlyList<string>> words, IReadOnlyList<string> meanings, string dialog, UnitReader reader)
    {
        foreach (var missing in meanings.Where(meaning => !words.TryGetValue(meaning, out var forms) || forms.Count == 0))
            reader.Report("C230", path, null, $"There is no word for \"{missing}\", so it is understood as a number only. Add \"{missing}\": [\"...\"].");
        foreach (var (meaning, forms) in words)
        {
            if (!meanings.Contains(meaning))
                reader.ReportAt("C231", path, [meaning], $"\"{meaning}\" is nothing that {dialog} asks for, so its words are never read. Correct the name; compare with nb.json.");
            foreach (var form in forms.Where(form => TextNormalizer.Fold(form).Length == 0 || form.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < form.Length - 1))
                reader.ReportAt("C231", path, [meaning], $"\"{form}\" under \"{meaning}\" is no word that can be found. A form is letters, and * may stand at its end only.");
        }
    }
}
