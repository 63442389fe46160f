using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C230 and C231: a lexicon has a word for everything, and nothing that is never read.</summary>
internal static class LexiconData
{
    /// <summary>Checks one language's lexicon.</summary>
    public static void Check(
        string path, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> sections, string text, UnitReader reader)
    {
        foreach (var (section, keys) in LexiconKeys.Required)
        {
            var name = Name(section);
            if (!sections.TryGetValue(name, out var entries))
            {
                if (section != LexiconSection.SolarMonths)
                    reader.Report("C230", path, null, $"The section \"{name}\" is missing, so nothing of it is understood. Copy it from another language's file and translate its words.");
                continue;
            }
            foreach (var key in keys.Where(key => !entries.ContainsKey(key) || (entries[key].Count == 0 && !LexiconKeys.MayBeEmpty(section))))
                reader.Report("C230", path, LineOf(text, name, null), $"\"{name}\" has no word for \"{key}\", so it is not understood. Add \"{key}\": [\"…\"].");
            foreach (var key in entries.Keys.Except(keys))
                reader.Report("C231", path, LineOf(text, name, key), $"\"{key}\" is nothing that \"{name}\" can have, so its words are never read. It can have: {string.Join(", ", keys)}.");
        }
        foreach (var (name, entries) in sections)
        {
            if (LexiconKeys.Section(name) is null)
                reader.Report("C231", path, LineOf(text, name, null), $"There is no section \"{name}\", so its words are never read. Correct its name; see docs/texts.md.");
            foreach (var (key, forms) in entries)
            {
                foreach (var form in forms.Where(form => TextNormalizer.Fold(form).Length == 0 || form.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < form.Length - 1))
                    reader.Report("C231", path, LineOf(text, name, key), $"\"{form}\" under \"{key}\" is no word that can be found. A form is letters, and * may stand at its end only.");
            }
        }
    }

    private static string Name(LexiconSection section) => char.ToLowerInvariant(section.ToString()[0]) + section.ToString()[1..];

    // The serialiser does not tell where a key stood; the files have one key a line.
    private static int? LineOf(string text, string section, string? key)
    {
        var at = text.IndexOf($"\"{section}\"", StringComparison.Ordinal);
        if (at >= 0 && key is not null)
            at = text.IndexOf($"\"{key}\"", at + section.Length + 2, StringComparison.Ordinal);
        return at < 0 ? null : text.AsSpan(0, at).Count('\n') + 1;
    }
}
