namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C206: one example question under two topics teaches the program to answer wrongly.</summary>
internal static class Questions
{
    public static void Check(IReadOnlyDictionary<string, AnswerFile> answers, ReferralList referrals, UnitReader reader)
    {
        foreach (var (tag, file) in answers)
        {
            var first = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var referral in referrals.All)
                foreach (var question in referral.Questions.GetValueOrDefault(tag, [])) first.TryAdd(Folded(question), $"the referral {referral.Id}");
            foreach (var (key, entry) in file.Entries.Where(entry => AnswerKey.IsQuestions(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                foreach (var question in entry.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var folded = Folded(question);
                    if (!first.TryAdd(folded, key) && first[folded] != key)
                        reader.Report("C206", entry.File, entry.Line, $"The question \"{question}\" stands under {first[folded]} and under {key}. Keep it where the better answer is.");
                }
            }
        }
    }

    private static string Folded(string question) => question.ToLowerInvariant().TrimEnd('?', '!', '.', '؟');
}
