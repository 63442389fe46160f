namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C111: a text refers to names that exist, and a translation to the same ones as its bokmål text.</summary>
internal static class Placeholders
{
    /// <param name="answers">The texts, by language tag.</param>
    /// <param name="isKnown">Whether a value of that name exists.</param>
    /// <param name="reader">Takes the faults.</param>
    /// <param name="source">Where the bokmål text of a key stands when it is not among <paramref name="answers"/>.</param>
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, Func<string, bool> isKnown, UnitReader reader, IReadOnlyDictionary<string, AnswerFile>? source = null)
    {
        foreach (var (tag, file) in answers)
        {
            foreach (var (key, entry) in file.Entries)
            {
                if (key.EndsWith(".Questions", StringComparison.Ordinal)) continue;
                var allowed = PhraseKeys.Arguments.GetValueOrDefault(key, []);
                var names = entry.Template.Names.ToHashSet(StringComparer.Ordinal);
                foreach (var name in names.Where(name => !allowed.Contains(name) && !isKnown(name)))
                    reader.Block("C111", entry.File, entry.Line, $"The text {key} refers to {{{name}}}, which is no named value, so people would see nothing there. Correct the name, or add the value to the facts.");
                var original = tag == "nb" ? null : answers.GetValueOrDefault("nb")?.Find(key) ?? source?.GetValueOrDefault("nb")?.Find(key);
                if (original is null) continue;
                foreach (var name in original.Template.Names.Distinct().Where(name => !names.Contains(name)))
                    reader.Block("C111", entry.File, entry.Line, $"The text {key} lacks {{{name}}}, which the bokmål text has, so people would miss that fact. Add it, or correct the original.");
                foreach (var name in names.Where(name => !original.Template.Names.Contains(name)))
                    reader.Block("C111", entry.File, entry.Line, $"The text {key} has {{{name}}}, which the bokmål text does not have. Remove it, or correct the original.");
            }
        }
        foreach (var (key, arguments) in PhraseKeys.Arguments)
        {
            if (answers.GetValueOrDefault("nb")?.Find(key) is not { } entry) continue;
            foreach (var name in arguments.Where(name => !entry.Template.Names.Contains(name)))
                reader.Block("C111", entry.File, entry.Line, $"The text {key} lacks {{{name}}}, which the program fills in there. Add it.");
        }
    }
}
