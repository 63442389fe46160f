namespace ChatBot.Dialogs.Understanding;

/// <summary>Finds the topics a message may be about, with calibrated scores.</summary>
public sealed class TopicMatcher
{
    private const float AllKnown = 0.98f;

    private readonly string[] _topics;
    private readonly bool[] _sensitive;
    private readonly Spelling[] _spelling;
    private readonly Spelling _allWords;
    private readonly TopicModels _models;
    private readonly Trust _trust;
    private readonly Dictionary<string, NearestExamples> _municipal;

    private TopicMatcher(TrainingSet set, string[] topics, IReadOnlyList<(Example Example, string Folded)> lines, CancellationToken cancellationToken)
    {
        var examples = lines.Select(line => line.Example).ToArray();
        _topics = topics;
        _sensitive = [.. topics.Select(set.SensitiveTopics.Contains)];
        _spelling = [.. Enumerable.Range(0, set.Languages.Count).Select(i => Spelling.Learn(lines.Where(l => l.Example.Language == i).Select(l => l.Folded)))];
        _allWords = Spelling.Learn(lines.Select(line => line.Folded));
        _models = TopicModels.Train(examples, topics.Length, set.Languages.Count, cancellationToken);
        _trust = CrossValidation.Run(examples, topics.Length, set.Languages.Count, cancellationToken);
        _municipal = set.MunicipalQuestions.ToDictionary(entry => entry.Key, entry => NearestExamples.Of(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>Learns from the national questions. Deterministic.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static TopicMatcher Train(TrainingSet set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        var topics = set.Questions.Keys.Order(StringComparer.Ordinal).ToArray();
        var lines = new List<(Example, string)>();
        for (var topic = 0; topic < topics.Length; topic++)
        {
            for (var language = 0; language < set.Languages.Count; language++)
            {
                foreach (var line in set.Questions[topics[topic]].GetValueOrDefault(set.Languages[language].Tag, []))
                {
                    var folded = TextNormalizer.Fold(line);
                    if (folded.Length > 0)
                        lines.Add((new Example(topic, language, TextFeatures.Of(folded)), folded));
                }
            }
        }
        return new(set, topics, lines, cancellationToken);
    }

    /// <summary>The topics of a message, best first, and what to do with it.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="languages">How likely each language of the training set is, in its order.</param>
    /// <param name="municipality">The municipality texted.</param>
    public (IReadOnlyList<TopicScore> Topics, Verdict Verdict) Match(string text, ReadOnlySpan<double> languages, string municipality)
    {
        var folded = TextNormalizer.Fold(text);
        // A number alone is an answer to something, or a mistake; it is no question.
        if (!folded.AsSpan().ContainsAnyExcept(" 0123456789"))
            return ([], Verdict.NotUnderstood);
        var features = TextFeatures.Of(Best(languages) is >= 0 and var best ? _spelling[best].Correct(folded, _allWords) : folded);
        var scores = new TopicScore[_topics.Length];
        var offer = Score(features, languages, scores);
        var raised = _municipal.TryGetValue(municipality, out var nearest) ? Raised(scores, nearest.Raise(features)) : scores;
        Array.Sort(raised, static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Topic, b.Topic));
        return raised.Length == 0 ? ([], Verdict.NotUnderstood) : (raised, _trust.Thresholds.For(raised[0].Score, offer, IsSensitive(raised[0].Topic)));
    }

    private double Score(uint[] features, ReadOnlySpan<double> languages, TopicScore[] scores)
    {
        if (scores.Length == 0)
            return 0;
        Span<float> likely = stackalloc float[_topics.Length];
        Span<float> logits = stackalloc float[_topics.Length];
        var coverage = _models.Read(features, languages, likely, logits);
        for (var k = 0; k < scores.Length; k++)
            scores[k] = new(_topics[k], coverage > 0 ? _trust.Topic.Score(new(likely[k], logits[k], coverage)) : 0);
        // "norskkurs": every word is ours, only which of a dozen topics is open. That is a question to ask back on, never "I do not know".
        return coverage >= AllKnown ? 1 : coverage > 0 ? _trust.Offer.Score(Trust.OfBest(likely, logits, coverage)) : 0;
    }

    private static TopicScore[] Raised(TopicScore[] scores, IEnumerable<TopicScore> raised)
    {
        var result = scores.ToList();
        foreach (var topic in raised)
        {
            var at = result.FindIndex(score => score.Topic == topic.Topic);
            if (at < 0)
                result.Add(topic);
            else if (topic.Score > result[at].Score)
                result[at] = topic;
        }
        return [.. result];
    }

    private bool IsSensitive(string topic) => Array.BinarySearch(_topics, topic, StringComparer.Ordinal) is >= 0 and var at && _sensitive[at];

    private static int Best(ReadOnlySpan<double> languages)
    {
        var best = -1;
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] > 0 && (best < 0 || languages[i] > languages[best]))
                best = i;
        }
        return best;
    }
}
