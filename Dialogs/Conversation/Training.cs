using System.Security.Cryptography;
using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What was trained, and on what: kept until the texts it learnt from change.</summary>
/// <param name="Key">A fingerprint of all that the training read.</param>
/// <param name="Understanding">The trained understanding.</param>
/// <param name="Commands">The command words.</param>
/// <param name="Examples">The languages of the example questions.</param>
internal sealed record Training(string Key, TrainedUnderstanding Understanding, CommandWords Commands, ExampleLanguages Examples)
{
    /// <summary>Trains on the texts of the national unit; the municipalities' own questions are only compared with.</summary>
    /// <param name="national">The national unit.</param>
    /// <param name="municipalities">The municipalities.</param>
    /// <param name="key">The fingerprint of what is read.</param>
    /// <param name="store">Where trainings are kept; one under this key is taken as it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Training Make(NationalContent national, IEnumerable<MunicipalUnit> municipalities, string key, ITrainingStore store, CancellationToken cancellation)
    {
        var set = TrainingTexts.Of(national, municipalities);
        var understanding = TrainedUnderstanding.Train(set, key, store, cancellation);
        return new(key, understanding, new CommandWords(national.Words), new ExampleLanguages(understanding.Examples, national.Words));
    }

    /// <summary>What can be had at once when only some languages have changed: their own models anew, the rest as it was. Null when there
    /// is nothing to begin with, or other topics than before.</summary>
    public static Training? Mend(Training? before, NationalContent national, IEnumerable<MunicipalUnit> municipalities, CancellationToken cancellation)
    {
        var set = TrainingTexts.Of(national, municipalities);
        return before?.Understanding.Mend(set, cancellation) is not { } understanding ? null
            : new("", understanding, new CommandWords(national.Words), new ExampleLanguages(understanding.Examples, national.Words));
    }

    /// <summary>The fingerprint of what a training is made anew for: all example questions and titles, the words, the languages and topics, the detector's texts.</summary>
    public static string KeyOf(NationalContent national, IEnumerable<MunicipalUnit> municipalities, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        foreach (var file in files) Add(file);
        // Of a topic only this is learnt: an answer confirmed or withdrawn teaches nothing.
        foreach (var topic in national.Topics.All) Add($"{topic.Id} {topic.Kind} {topic.Danger} {topic.Sensitive}");
        AddTexts(national.Answers, Add);
        foreach (var unit in municipalities)
        {
            Add(unit.Municipality.Id);
            foreach (var alias in unit.Municipality.Aliases) Add(alias);
            AddTexts(unit.Own, Add);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The files that a training reads as a whole, each as its path and its hash.</summary>
    public static IReadOnlyList<string> FilesLearnt(ContentSnapshot snapshot) =>
        [.. snapshot.Files.Keys.Where(IsRead).Order(StringComparer.Ordinal).Select(path => path + Convert.ToHexString(SHA256.HashData(snapshot.Files[path])))];

    private static bool IsRead(string path) => path is "Languages.json" or "Referrals.json"
        || path.StartsWith("Words/", StringComparison.Ordinal) || path.StartsWith("LanguageId/", StringComparison.Ordinal);

    // Answers lend their words too, but an answer that is mended teaches nothing worth a new training.
    private static bool IsLearnt(string key) => AnswerKey.IsQuestions(key) || key.EndsWith(".Title", StringComparison.Ordinal);

    private static void AddTexts(IReadOnlyDictionary<string, AnswerFile> answers, Action<string> add)
    {
        foreach (var (tag, file) in answers.OrderBy(file => file.Key, StringComparer.Ordinal))
            foreach (var (key, entry) in file.Entries.Where(entry => IsLearnt(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal)) add($"{key} {tag}\n{entry.Text}");
    }
}
