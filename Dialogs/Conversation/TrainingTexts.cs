using System.Text.RegularExpressions;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What the training reads of a national unit: example questions, and our own titles and answers with the words of each topic.</summary>
public static partial class TrainingTexts
{
    private static readonly string[] OwnForms = ["Title", "Sms", "Full"];

    /// <summary>The set to train on.</summary>
    public static TrainingSet Of(NationalContent national, IEnumerable<MunicipalUnit> municipalities)
    {
        var units = municipalities.ToList();
        var sensitive = national.Topics.All.Where(topic => topic.Sensitive || topic.Danger).Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var own = units.ToDictionary(unit => unit.Municipality.Id, unit => NationalContent.QuestionsOf(unit.Own), StringComparer.Ordinal);
        return new(national.Languages.All, Questions(national), own, sensitive, national.LanguageTexts)
        {
            Texts = Answers(national),
            Places = [.. units.SelectMany(unit => unit.Municipality.Aliases).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The example questions of topics and referrals.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Questions(NationalContent national)
    {
        var questions = NationalContent.QuestionsOf(national.Answers).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        foreach (var referral in national.Referrals.All) questions[referral.TopicId] = referral.Questions;
        return questions;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Answers(NationalContent national)
    {
        var texts = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var topic in national.Topics.All)
        {
            var byLanguage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var (tag, file) in national.Answers)
                byLanguage[tag] = [.. OwnForms.SelectMany(form => Sentences(file.Find($"{topic.Id}.{form}")?.Text ?? ""))];
            texts[topic.Id] = byLanguage;
        }
        foreach (var referral in national.Referrals.All)
            texts[referral.TopicId] = referral.Title.ToDictionary(title => title.Key, title => (IReadOnlyList<string>)[$"{title.Value} {referral.Who}"], StringComparer.Ordinal);
        return texts;
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Length == 0 ? [] : SentenceEnd().Split(Place().Replace(text, " ")).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"[.!?؟።۔]\s+|\n", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
