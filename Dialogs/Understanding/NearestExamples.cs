namespace ChatBot.Dialogs.Understanding;

/// <summary>A municipality's own example questions, compared with a message as they stand.</summary>
internal sealed class NearestExamples
{
    /// <summary>Questions less alike than this say nothing; alike by the second, they say as much as the models ever do.</summary>
    private const float LeastAlike = 0.45f, Alike = 0.95f;

    private readonly string[] _topics;
    private readonly int[] _topicOf;
    private readonly float[] _lengths;
    private readonly Dictionary<uint, int[]> _examples;

    private NearestExamples(string[] topics, int[] topicOf, float[] lengths, Dictionary<uint, int[]> examples)
    {
        _topics = topics;
        _topicOf = topicOf;
        _lengths = lengths;
        _examples = examples;
    }

    /// <summary>Takes in the questions by topic and language tag.</summary>
    public static NearestExamples Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        var topics = questions.Keys.Order(StringComparer.Ordinal).ToArray();
        var topicOf = new List<int>();
        var lengths = new List<float>();
        var examples = new Dictionary<uint, List<int>>();
        for (var topic = 0; topic < topics.Length; topic++)
        {
            foreach (var line in questions[topics[topic]].OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => entry.Value))
            {
                var features = WordsAndLetters(TextFeatures.Of(TextNormalizer.Fold(line)));
                if (features.Length == 0)
                    continue;
                foreach (var feature in features)
                {
                    if (!examples.TryGetValue(feature, out var standsIn))
                        examples[feature] = standsIn = [];
                    standsIn.Add(topicOf.Count);
                }
                topicOf.Add(topic);
                lengths.Add(MathF.Sqrt(features.Length));
            }
        }
        return new(topics, [.. topicOf], [.. lengths], examples.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()));
    }

    /// <summary>The topics that a question like this one stands under, with a score each.</summary>
    public List<TopicScore> Raise(ReadOnlySpan<uint> features)
    {
        var raised = new List<TopicScore>();
        if (_topicOf.Length == 0)
            return raised;
        var own = WordsAndLetters(features);
        var shared = new int[_topicOf.Length];
        foreach (var feature in own)
        {
            foreach (var example in _examples.GetValueOrDefault(feature, []))
                shared[example]++;
        }
        var best = new float[_topics.Length];
        for (var i = 0; i < shared.Length; i++)
            best[_topicOf[i]] = Math.Max(best[_topicOf[i]], shared[i] / (_lengths[i] * MathF.Sqrt(Math.Max(1, own.Length))));
        for (var topic = 0; topic < best.Length; topic++)
        {
            var score = Math.Clamp((best[topic] - LeastAlike) / (Alike - LeastAlike), 0, 1) * 0.98;
            if (score > 0)
                raised.Add(new(_topics[topic], score));
        }
        return raised;
    }

    // Questions are compared as they stand, letter for letter.
    private static ReadOnlySpan<uint> WordsAndLetters(ReadOnlySpan<uint> features)
    {
        var count = features.Length;
        while (count > 0 && TextFeatures.BlockOf(features[count - 1]) > TextFeatures.Letters)
            count--;
        return features[..count];
    }
}
