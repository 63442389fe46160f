namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C206: one example question under two topics teaches the program to answer wrongly.</summary>
internal static class Questions
{
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, UnitReader reader)
    {
        foreach (var file in answers.Values)
        {
            var first = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, entry) in file.Entries.Where(entry => AnswerKey.IsQuestions(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                foreach (var question in entry.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var folded = question.ToLowerInvariant().TrimEnd('?', '!', '.', '؟');
                    if (!first.TryAdd(folded, key) && first[folded] != key)
                        reader.Report("C206", entry.File, entry.Line, $"The question \"{question}\" stands under {first[folded]} and under {key}. Keep it where the better answer is.");
                }
            }
        }
    }
}
