using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The training texts as the models see them.</summary>
internal sealed class TrainingLines
{
    private TrainingLines(string[] topics, IReadOnlyList<Example> examples, Dictionary<string, int>[] words) =>
        (Topics, Examples, Words) = (topics, examples, words);

    /// <summary>The topics in ordinal order.</summary>
    public string[] Topics { get; }

    /// <summary>The texts, by topic and within it by language.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The words of each language, and how often each stands in its texts.</summary>
    public Dictionary<string, int>[] Words { get; }

    /// <summary>Reads a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="places">The names of places.</param>
    /// <param name="only">The numbers of the languages to read; null for all.</param>
    public static TrainingLines Of(TrainingSet set, MaskedPlaces places, IReadOnlyCollection<int>? only = null)
    {
        var topics = set.Questions.Keys.Order(StringComparer.Ordinal).ToArray();
        var byLanguage = new List<Example>[set.Languages.Count];
        var words = new Dictionary<string, int>[set.Languages.Count];
        Parallel.For(0, set.Languages.Count, language =>
        {
            byLanguage[language] = [];
            words[language] = new(StringComparer.Ordinal);
            if (only?.Contains(language) == false)
                return;
            for (var topic = 0; topic < topics.Length; topic++)
            {
                foreach (var (folded, isQuestion) in Folded(set, topics[topic], set.Languages[language].Tag))
                {
                    var ownScript = Scripts.Of(folded) == set.Languages[language].Script;
                    byLanguage[language].Add(new(topic, language, TextFeatures.Of(Vocabulary.Masked(folded, places)), ownScript, isQuestion));
                    Count(folded, words[language]);
                }
            }
        });
        return new(topics, [.. byLanguage.SelectMany(examples => examples).OrderBy(example => example.Topic)], words);
    }

    /// <summary>A fingerprint of all that is learnt from in each language, in the order of the languages.</summary>
    public static Dictionary<string, string> Fingerprints(TrainingSet set)
    {
        var topics = set.Questions.Keys.Order(StringComparer.Ordinal).ToArray();
        return set.Languages.AsParallel().AsOrdered().Select(language =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var topic in topics)
            {
                hash.AppendData(MemoryMarshal.AsBytes<char>($"\u0001{topic}"));
                foreach (var (line, isQuestion) in LinesOf(set, topic, language.Tag))
                    hash.AppendData(MemoryMarshal.AsBytes<char>(isQuestion ? $"\u0002{line}" : $"\u0003{line}"));
            }
            return (language.Tag, Hash: Convert.ToHexString(hash.GetHashAndReset()));
        }).ToDictionary(own => own.Tag, own => own.Hash, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Line, bool IsQuestion)> LinesOf(TrainingSet set, string topic, string tag) =>
        (set.Questions.GetValueOrDefault(topic)?.GetValueOrDefault(tag) ?? []).Select(line => (line, true))
            .Concat((set.Texts.GetValueOrDefault(topic)?.GetValueOrDefault(tag) ?? []).Select(line => (line, false)));

    private static IEnumerable<(string Folded, bool IsQuestion)> Folded(TrainingSet set, string topic, string tag) =>
        LinesOf(set, topic, tag).Select(line => (Folded: TextNormalizer.Fold(line.Line), line.IsQuestion)).Where(line => line.Folded.Length > 0);

    private static void Count(string folded, Dictionary<string, int> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            lookup[word] = lookup.TryGetValue(word, out var before) ? before + 1 : 1;
        }
    }
}
