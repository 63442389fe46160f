namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C201 to C203: what is not translated, empty, or made from an older bokmål text.</summary>
internal static class Translations
{
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, LanguageList languages, UnitReader reader)
    {
        if (answers.GetValueOrDefault("nb") is not { } source) return;
        foreach (var language in languages.All.Where(language => language.Tag != "nb"))
        {
            var file = answers.GetValueOrDefault(language.Tag);
            foreach (var (key, original) in source.Entries)
            {
                var path = original.File.Replace(".resx", $".{language.Tag}.resx", StringComparison.Ordinal);
                if (file?.Find(key) is not { } entry)
                    reader.Report("C201", path, null, $"The key {key} is not translated; readers see the bokmål text with a notice. Translate it.");
                else if (string.IsNullOrWhiteSpace(entry.Text))
                    reader.Report("C202", entry.File, entry.Line, $"The text {key} is empty; readers see the bokmål text with a notice. Translate it, or remove the entry.");
                else if (TranslationComment.Parse(entry.Comment) is { Source: { } hash } && hash != TranslationComment.HashOf(original.Text))
                    reader.Report("C203", entry.File, entry.Line, $"The bokmål text of {key} has changed since this translation was made. Compare them, correct the translation, and write source={TranslationComment.HashOf(original.Text)} in its comment.");
            }
            foreach (var (key, entry) in file?.Entries ?? new Dictionary<string, AnswerEntry>())
                if (source.Find(key) is null) reader.Report("C204", entry.File, entry.Line, $"The key {key} has no bokmål text, so nothing ever shows it. Remove it, or write the bokmål text.");
        }
    }
}
