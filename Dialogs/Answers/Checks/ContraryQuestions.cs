using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C206: the same words are an example of one topic in one language, or one municipality, and of another topic elsewhere.</summary>
/// <remarks>Within one language that is found when the texts are read. Across languages it matters because words such as "Frifond" do not tell which language they are in.</remarks>
internal static class ContraryQuestions
{
    public static void Check(ContentReview review)
    {
        // Each message that is an example: the topic that most languages give it, and where each of them stands.
        var owners = new Dictionary<string, List<(string Topic, string Tag, AnswerEntry? Entry, string Text)>>(StringComparer.Ordinal);
        foreach (var (topic, byLanguage) in TrainingTexts.Questions(review.National))
            foreach (var (tag, questions) in byLanguage)
                foreach (var question in questions) Add(topic, tag, question, review.National.Answers);
        foreach (var unit in review.Units)
            foreach (var (topic, byLanguage) in NationalContent.QuestionsOf(unit.Own))
                foreach (var (tag, questions) in byLanguage)
                    foreach (var question in questions) Add(topic, tag, question, unit.Own);
        foreach (var uses in owners.Values.Where(uses => uses.Exists(use => use.Topic != uses[0].Topic))) Tell(uses, review);

        void Add(string topic, string tag, string question, IReadOnlyDictionary<string, AnswerFile> files)
        {
            var entry = files.GetValueOrDefault(tag)?.Find($"{topic}.{AnswerKey.Questions}");
            var folded = TextNormalizer.Fold(question);
            if (!owners.TryGetValue(folded, out var uses)) owners[folded] = uses = new(1);
            uses.Add((topic, tag, entry, question));
        }
    }

    private static void Tell(List<(string Topic, string Tag, AnswerEntry? Entry, string Text)> uses, ContentReview review)
    {
        // One language with one question under two topics has been told as such.
        if (uses.GroupBy(use => use.Tag, StringComparer.Ordinal).Any(group => group.Select(use => use.Topic).Distinct(StringComparer.Ordinal).Count() > 1 && group.All(use => use.Entry?.File.StartsWith("Answers/", StringComparison.Ordinal) == true))) return;
        var usual = uses.GroupBy(use => use.Topic, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        var languages = string.Join(", ", usual.Select(use => use.Tag).Distinct(StringComparer.Ordinal));
        foreach (var (topic, tag, entry, text) in uses.Where(use => use.Topic != usual.Key))
        {
            var message = $"\"{text}\" stands under {topic} in '{tag}' and under {usual.Key} in {languages}. So few words do not tell which language they are in. Keep them where the better answer is.";
            if (entry is not null) review.Report("C206", entry, text, message);
            else review.ReportAt("C206", "Referrals.json", ["referrals", $"={topic[(topic.IndexOf(':') + 1)..]}", "questions", tag, $"={text}"], message);
        }
    }
}
