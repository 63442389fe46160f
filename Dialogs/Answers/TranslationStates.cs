namespace ChatBot.Dialogs.Answers;

/// <summary>Tells of each translation whether a person has read it, and whether its source has come to say something else since.</summary>
internal static class TranslationStates
{
    /// <summary>The same texts, marked.</summary>
    /// <param name="answers">The texts by language tag.</param>
    /// <param name="languages">The languages.</param>
    public static Dictionary<string, AnswerFile> Mark(Dictionary<string, AnswerFile> answers, LanguageList languages)
    {
        if (!answers.TryGetValue("nb", out var source)) return answers;
        var hashes = source.Entries.ToDictionary(entry => entry.Key, entry => TranslationComment.HashOf(entry.Value.Text), StringComparer.Ordinal);
        return answers.ToDictionary(
            file => file.Key,
            file => file.Key == "nb" ? file.Value : new AnswerFile(file.Value.Entries.ToDictionary(
                entry => entry.Key,
                entry => source.Find(entry.Key) is { } original ? Marked(entry.Value, original, hashes[entry.Key], languages.Get(file.Key)) : entry.Value,
                StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }

    private static AnswerEntry Marked(AnswerEntry translation, AnswerEntry original, string hash, Understanding.Language language)
    {
        if (TranslationComment.Parse(translation.Comment) is not { } comment) return translation;
        return translation with
        {
            IsReviewed = comment.State == "reviewed",
            IsMisleading = comment.Source is { } source && source != hash && SaysSomethingElse(comment, translation, original, language),
        };
    }

    // Without the essence of the old source only what stands in both languages can be compared.
    private static bool SaysSomethingElse(TranslationComment comment, AnswerEntry translation, AnswerEntry original, Understanding.Language language) =>
        comment.Essence is { } essence
            ? essence != SourceEssence.HashOf(original.Template)
            : !SourceEssence.FactsOf(original.Template).SequenceEqual(SourceEssence.FactsOf(translation.Template), StringComparer.Ordinal);
}
