using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C115: every word of the glossary has a bokmål sentence, every sentence a word, and no form of a word is another's.</summary>
internal static class GlossaryData
{
    private const string File = "Glossary.json";

    public static void Check(GlossaryFile glossary, AnswerFile? bokmal, UnitReader reader)
    {
        foreach (var word in glossary.Forms.Keys.Where(word => string.IsNullOrWhiteSpace(bokmal?.Find(AnswerKey.OfWord(word))?.Text)))
            reader.BlockAt("C115", File, ["forms", word], $"The word '{word}' has no bokmål sentence, so there would be nothing to say. Write {AnswerKey.OfWord(word)} in Answers/glossary.resx, or take the word out.");
        foreach (var (key, entry) in bokmal?.Entries ?? new Dictionary<string, AnswerEntry>())
            if (AnswerKey.WordOf(key) is { } word && !glossary.Forms.ContainsKey(word))
                reader.Report("C115", entry.File, entry.Line, $"The word '{word}' is not in {File}, so nobody can ask for it. Add it there with the forms in which people text it.");
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, forms) in glossary.Forms.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            foreach (var form in forms.Prepend(word).Select(TextNormalizer.Fold))
                if (!owners.TryAdd(form, word) && owners[form] != word)
                    reader.ReportAt("C115", File, ["forms", word], $"'{form}' is a form of '{owners[form]}' and of '{word}'; only the first is ever explained. Keep it where people mean it.");
    }
}
