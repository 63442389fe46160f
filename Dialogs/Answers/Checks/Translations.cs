using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C201 to C204: what is not translated, empty, made from an older bokmål text, or a translation of nothing.</summary>
internal static class Translations
{
    // A language that is still being written would otherwise bury every other fault under hundreds of lines.
    private const int MostNamed = 3;

    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, LanguageList languages, UnitReader reader)
    {
        var source = answers.GetValueOrDefault("nb") ?? new(new Dictionary<string, AnswerEntry>());
        // Eleven translations name the same text.
        var hashes = source.Entries.Where(entry => !AnswerKey.IsQuestions(entry.Key)).ToDictionary(entry => entry.Key, entry => TranslationComment.HashOf(entry.Value.Text), StringComparer.Ordinal);
        foreach (var language in languages.All.Where(language => language.Tag != "nb"))
        {
            var file = answers.GetValueOrDefault(language.Tag);
            CheckMissing(source, file, language, reader);
            foreach (var (key, entry) in file?.Entries ?? new Dictionary<string, AnswerEntry>()) CheckEntry(key, entry, source.Find(key), hashes, reader);
        }
    }

    private static void CheckMissing(AnswerFile source, AnswerFile? file, Language language, UnitReader reader)
    {
        foreach (var missing in source.Entries.Where(entry => file?.Find(entry.Key) is null).GroupBy(entry => PathOf(entry.Value, language), entry => entry.Key))
        {
            var keys = missing.OrderBy(key => source.Find(key)!.Line).ToList();
            var named = string.Join(", ", keys.Take(MostNamed)) + (keys.Count > MostNamed ? $" and {keys.Count - MostNamed} more" : "");
            reader.Report("C201", missing.Key, PlaceFor(keys[0], source, file, missing.Key), $"Not translated: {named}. Readers see the bokmål text with a notice. Translate what is missing.");
        }
    }

    private static void CheckEntry(string key, AnswerEntry entry, AnswerEntry? original, Dictionary<string, string> hashes, UnitReader reader)
    {
        if (original is null)
            reader.Report("C204", entry.File, entry.Line, $"The key {key} has no bokmål text beside it, so nothing ever shows it. Remove it, or write the bokmål text.");
        else if (entry.Text.Length == 0)
            reader.Report("C202", entry.File, entry.Line, $"The text {key} is empty; readers see the bokmål text with a notice. Translate it, or remove the entry.");
        else if (TranslationComment.Parse(entry.Comment) is { Source: { } hash } && (hashes.GetValueOrDefault(key) ?? TranslationComment.HashOf(original.Text)) is var present && hash != present)
            reader.Report("C203", entry.File, entry.Line, $"The bokmål text of {key} has changed since this translation was made. Compare them, correct the translation, and write source={present} in its comment.");
    }

    // Below the text that stands before it in bokmål and is translated: the order of the files stays the same.
    private static int? PlaceFor(string key, AnswerFile source, AnswerFile? file, string path)
    {
        var line = source.Find(key)!.Line;
        return source.Entries.Where(entry => entry.Value.Line < line && entry.Value.File == source.Find(key)!.File).OrderByDescending(entry => entry.Value.Line)
            .Select(entry => file?.Find(entry.Key)).FirstOrDefault(entry => entry?.File == path)?.Line ?? (file is null ? null : 1);
    }

    private static string PathOf(AnswerEntry original, Language language) => original.File[..^".resx".Length] + $".{language.Tag}.resx";
}
