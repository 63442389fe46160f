namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C223: a municipality's own text names the national text it replaced, by its hash; when that has changed since, somebody must compare the two.</summary>
internal static class Overrides
{
    private const string Source = "nb";
    private const string Mark = "overrides=";

    public static void Check(ContentReview review)
    {
        foreach (var entry in review.Units.SelectMany(unit => unit.Own.GetValueOrDefault(Source)?.Entries ?? new Dictionary<string, AnswerEntry>()))
        {
            // Example questions come beside the national ones and replace nothing.
            if (AnswerKey.IsQuestions(entry.Key) || review.National.Answers.GetValueOrDefault(Source)?.Find(entry.Key) is not { } national) continue;
            var hash = TranslationComment.HashOf(national.Text);
            if (HashIn(entry.Value.Comment) is not { } written)
                review.Report("C223", entry.Value, "", $"The comment of {entry.Key} does not say which national text it replaces, so nobody would be told when that changes. Write {Mark}{hash} in its comment.");
            else if (written != hash)
                review.Report("C223", entry.Value, "", $"The national text of {entry.Key} has changed since the municipality replaced it. Compare the two, correct the municipality's text or remove it, and write {Mark}{hash} in its comment.");
        }
    }

    private static string? HashIn(string? comment) =>
        comment?.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..];
}
