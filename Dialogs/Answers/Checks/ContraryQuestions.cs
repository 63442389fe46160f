using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C206: the same words are an example of one topic in one language, or one municipality, and of another topic elsewhere.</summary>
/// <remarks>Within one language that is found when the texts are read. Across languages it matters because words such as "Frifond" do not tell which language they are in.</remarks>
internal static class ContraryQuestions
{
    public static void Check(ContentReview review)
    {
        // Nearly all of sixty thousand questions stand once: only of those that do not, more than the topic is kept.
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        var contrary = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var use in Uses(review))
        {
            var folded = TextNormalizer.Fold(use.Text);
            if (!topics.TryAdd(folded, use.Topic) && topics[folded] != use.Topic) contrary[folded] = [];
        }
        if (contrary.Count == 0) return;
        foreach (var use in Uses(review))
            if (contrary.TryGetValue(TextNormalizer.Fold(use.Text), out var uses)) uses.Add(use);
        foreach (var uses in contrary.Values) Tell(uses, review);
    }

    private static IEnumerable<Use> Uses(ContentReview review)
    {
        var sets = review.Units.Select(unit => (Questions: NationalContent.QuestionsOf(unit.Own), Files: unit.Own)).Prepend((Questions: TrainingTexts.Questions(review.National), Files: review.National.Answers));
        return
            from set in sets
            from topic in set.Questions
            from language in topic.Value
            from text in language.Value
            select new Use(topic.Key, language.Key, text, set.Files);
    }

    private static void Tell(List<Use> uses, ContentReview review)
    {
        // One language with one question under two topics has been told as such.
        if (uses.GroupBy(use => use.Tag, StringComparer.Ordinal).Any(group => group.Select(use => use.Topic).Distinct(StringComparer.Ordinal).Count() > 1 && group.All(use => use.Entry?.File.StartsWith("Answers/", StringComparison.Ordinal) == true))) return;
        var usual = uses.GroupBy(use => use.Topic, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        var languages = string.Join(", ", usual.Select(use => use.Tag).Distinct(StringComparer.Ordinal));
        foreach (var use in uses.Where(use => use.Topic != usual.Key))
        {
            var (topic, tag, text, _) = use;
            var message = $"\"{text}\" stands under {topic} in '{tag}' and under {usual.Key} in {languages}. So few words do not tell which language they are in. Keep them where the better answer is.";
            if (use.Entry is { } entry) review.Report("C206", entry, text, message);
            else review.ReportAt("C206", "Referrals.json", ["referrals", $"={topic[(topic.IndexOf(':') + 1)..]}", "questions", tag, $"={text}"], message);
        }
    }

    private sealed record Use(string Topic, string Tag, string Text, IReadOnlyDictionary<string, AnswerFile> Files)
    {
        /// <summary>Where it stands; null for a referral's, which stand in a JSON file.</summary>
        public AnswerEntry? Entry => Files.GetValueOrDefault(Tag)?.Find($"{Topic}.{AnswerKey.Questions}");
    }
}
