namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C107: what every date, list and fallback stands on: each language once, complete, and leading back to bokmål.</summary>
internal static class LanguageData
{
    private const string File = "Languages.json";

    /// <summary>Checks the list before it is used; a fault in it refuses the unit, for no text could be chosen with it.</summary>
    public static void Check(IReadOnlyList<LanguageEntry> languages, UnitReader reader)
    {
        foreach (var twice in languages.GroupBy(language => language.Tag, StringComparer.Ordinal).Where(group => group.Count() > 1))
            reader.BlockAt("C107", File, ["languages", $"={twice.Key}"], $"The language '{twice.Key}' stands twice. Remove one of the two.");
        if (languages.All(language => language.Tag != "nb"))
            reader.BlockAt("C107", File, ["languages"], "There is no language 'nb', which every other falls back to. Put it back from the last good version.");
        foreach (var language in languages)
        {
            if (language.Months.Count != 12)
                reader.BlockAt("C107", File, ["languages", $"={language.Tag}", "months"], $"The language '{language.Tag}' has {language.Months.Count} months, so dates would be wrong or missing. Give the twelve months of the Gregorian calendar.");
            foreach (var part in new[] { "{d}", "{month}", "{y}" }.Where(part => !language.DateFormat.Contains(part, StringComparison.Ordinal)))
                reader.BlockAt("C107", File, ["languages", $"={language.Tag}", "dateFormat"], $"The date format of '{language.Tag}' lacks {part}, so people would see half a date. Add it.");
            if (!LeadsToSource(language, languages))
                reader.BlockAt("C107", File, ["languages", $"={language.Tag}", "fallback"], $"The fallbacks of '{language.Tag}' do not lead to 'nb', so a missing text would have nothing to be replaced by. Correct \"fallback\".");
        }
    }

    private static bool LeadsToSource(LanguageEntry language, IReadOnlyList<LanguageEntry> all)
    {
        // As many steps as there are languages: a longer way is a circle.
        var next = language;
        for (var i = 0; i < all.Count && next is not null; i++)
        {
            if (next.Tag == "nb") return next.Fallback is null;
            next = all.FirstOrDefault(other => other.Tag == next.Fallback);
        }
        return false;
    }
}
