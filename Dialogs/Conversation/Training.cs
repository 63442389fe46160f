using System.Security.Cryptography;
using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What was trained, and on what: kept until the example questions change.</summary>
/// <param name="Key">A fingerprint of all that the training read.</param>
/// <param name="Understanding">The trained understanding.</param>
/// <param name="Commands">The command words.</param>
/// <param name="Examples">The languages of the example questions.</param>
internal sealed record Training(string Key, IUnderstanding Understanding, CommandWords Commands, ExampleLanguages Examples)
{
    /// <summary>Trains on the example questions of the national unit; the municipalities' own are only compared with.</summary>
    public static Training Make(NationalContent national, IEnumerable<MunicipalUnit> municipalities, string key, CancellationToken cancellation)
    {
        var sensitive = national.Topics.All.Where(topic => topic.Sensitive || topic.Danger).Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var own = municipalities.ToDictionary(unit => unit.Municipality.Id, unit => NationalContent.QuestionsOf(unit.Own), StringComparer.Ordinal);
        var questions = NationalContent.QuestionsOf(national.Answers);
        var set = new TrainingSet(national.Languages.All, questions, own, sensitive, national.LanguageTexts);
        return new(key, TrainedUnderstanding.Train(set, cancellation), new CommandWords(national.Words), new ExampleLanguages(questions, national.Words));
    }

    /// <summary>The fingerprint of what a training reads: all example questions, the words, the languages and topics, the detector's texts.</summary>
    public static string KeyOf(NationalContent national, IEnumerable<MunicipalUnit> municipalities, ContentSnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        foreach (var path in snapshot.Files.Keys.Where(IsRead).Order(StringComparer.Ordinal)) Add(path + Convert.ToHexString(SHA256.HashData(snapshot.Files[path])));
        AddQuestions(national.Answers, Add);
        foreach (var unit in municipalities)
        {
            Add(unit.Municipality.Id);
            AddQuestions(unit.Own, Add);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static bool IsRead(string path) =>
        path is "Languages.json" or "Topics.json" || path.StartsWith("Words/", StringComparison.Ordinal) || path.StartsWith("LanguageId/", StringComparison.Ordinal);

    private static void AddQuestions(IReadOnlyDictionary<string, AnswerFile> answers, Action<string> add)
    {
        foreach (var (topic, byLanguage) in NationalContent.QuestionsOf(answers).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var (tag, questions) in byLanguage) add($"{topic} {tag}\n{string.Join('\n', questions)}");
    }
}
