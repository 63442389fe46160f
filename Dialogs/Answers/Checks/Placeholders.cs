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
            // Example questions are read, never shown; an empty text is not shown either, and is told elsewhere.
            foreach (var (key, entry) in file.Entries.Where(entry => !AnswerKey.IsQuestions(entry.Key) && entry.Value.Text.Length > 0))
            {
                CheckNames(key, entry, isKnown, reader);
                var original = tag == "nb" ? null : answers.GetValueOrDefault("nb")?.Find(key) ?? source?.GetValueOrDefault("nb")?.Find(key);
                if (original is not null) Compare(key, entry, original, reader);
            }
        }
        CheckArguments(answers, reader);
    }

    private static void CheckNames(string key, AnswerEntry entry, Func<string, bool> isKnown, UnitReader reader)
    {
        var allowed = ProgramTexts.Arguments.GetValueOrDefault(key, []);
        foreach (var name in entry.Template.Names.Distinct().Where(name => !allowed.Contains(name) && !isKnown(name)))
            reader.Block("C111", entry.File, entry.Line, $"The text {key} refers to {{{name}}}, which is no named value, so people would see nothing there. Correct the name, or add the value to the facts.");
        if (entry.Template.HasStrayBrace)
            reader.Block("C111", entry.File, entry.Line, $"The text {key} has a brace without its partner, so people would see the name and not the fact. Write {{ before the name and }} after it.");
    }

    // A translation that its mended source has left behind is shown to nobody, so it must not keep the mended text from going live.
    private static void Compare(string key, AnswerEntry entry, AnswerEntry original, UnitReader reader)
    {
        if (entry.IsMisleading) return;
        foreach (var name in original.Template.Names.Except(entry.Template.Names))
            reader.Block("C111", entry.File, entry.Line, $"The text {key} lacks {{{name}}}, which the bokmål text has, so people would miss that fact. Add it, or correct the original.");
        foreach (var name in entry.Template.Names.Except(original.Template.Names))
            reader.Block("C111", entry.File, entry.Line, $"The text {key} has {{{name}}}, which the bokmål text does not have. Remove it, or correct the original.");
    }

    private static void CheckArguments(IReadOnlyDictionary<string, AnswerFile> answers, UnitReader reader)
    {
        foreach (var (key, arguments) in ProgramTexts.Arguments)
        {
            if (answers.GetValueOrDefault("nb")?.Find(key) is not { Text.Length: > 0 } entry) continue;
            foreach (var name in arguments.Except(entry.Template.Names))
                reader.Block("C111", entry.File, entry.Line, $"The text {key} lacks {{{name}}}, which the program fills in there. Add it.");
        }
    }
}
