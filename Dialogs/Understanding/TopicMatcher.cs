using System.Buffers;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Finds the topics a message may be about, with calibrated scores.</summary>
public sealed class TopicMatcher
{
    private const float AllKnown = 0.98f;

    /// <summary>A message without a word of the topics that would be offered, and with fewer of their letters than this, is strange to us: three topics
    /// out of a few hold the right one by chance.</summary>
    private const float FewLetters = 0.2f;

    /// <summary>From three tenths on, by the mean of the models' share for all kinds of danger together and of <see cref="DangerOpinion"/>, a message is answered
    /// as danger: a false alarm costs a message, a missed one a life. A suspicion is not passed over either: asking back then means to give the numbers to call.</summary>
    private const float DangerFrom = 0.30f, SuspicionFrom = 0.15f;

    private readonly IReadOnlyList<Language> _languages;
    private readonly string[] _topics;
    private readonly bool[] _sensitive;
    private readonly bool[] _danger;
    private readonly Vocabulary _vocabulary;
    private readonly TopicModels _models;
    private readonly Trust _trust;
    private readonly DangerOpinion? _opinion;
    private readonly Dictionary<string, NearestExamples> _municipal;

    internal TopicMatcher(TrainingSet set, TrainedTopics trained)
    {
        _languages = set.Languages;
        _topics = trained.Topics;
        _sensitive = [.. _topics.Select(set.SensitiveTopics.Contains)];
        _danger = [.. _topics.Select(DangerTopics.Contains)];
        (_vocabulary, _models, _trust, _opinion) = (trained.Vocabulary, trained.Models, trained.Trust, trained.Opinion);
        _municipal = set.MunicipalQuestions.ToDictionary(entry => entry.Key, entry => NearestExamples.Of(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>Learns from the national questions. Deterministic.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static TopicMatcher Train(TrainingSet set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(set, TrainedTopics.Train(set, static () => { }, cancellationToken));
    }

    /// <summary>The best topics of a message, best first, and what to do with it.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="languages">How likely each language of the training set is, in its order.</param>
    /// <param name="municipality">The municipality texted.</param>
    public (IReadOnlyList<TopicScore> Topics, Verdict Verdict) Match(string text, ReadOnlySpan<double> languages, string municipality)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MatchFolded(TextNormalizer.Fold(text), languages, municipality);
    }

    /// <summary>As <see cref="Match(string, ReadOnlySpan{double}, string)"/>, of a text that is folded already.</summary>
    internal (IReadOnlyList<TopicScore> Topics, Verdict Verdict) MatchFolded(string folded, ReadOnlySpan<double> languages, string municipality)
    {
        // A number alone is an answer to something, or a mistake; it is no question.
        if (!folded.AsSpan().ContainsAnyExcept(" 0123456789"))
            return ([], Verdict.NotUnderstood);
        var count = _vocabulary.Features(Greetings.Without(folded), Best(languages), out var features);
        try
        {
            var opinion = _opinion?.Of(folded, _vocabulary.Places) ?? 0;
            return Match(features.AsSpan(0, count), opinion, Scripts.Of(folded), languages, municipality);
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(features);
        }
    }

    private (IReadOnlyList<TopicScore> Topics, Verdict Verdict) Match(
        ReadOnlySpan<uint> features, float opinion, Script script, ReadOnlySpan<double> languages, string municipality)
    {
        Span<double> asked = stackalloc double[languages.Length];
        Ask(languages, script, asked);
        var reading = TopicReading.Of(_models, _danger, features, asked);
        var scores = reading is null ? [] : Scores(reading);
        var raised = _municipal.TryGetValue(municipality, out var nearest) ? Raised(scores, nearest.Raise(features)) : scores;
        var danger = reading is null ? (float?)null : _opinion is null ? reading.Danger : (reading.Danger + opinion) / 2;
        if (danger >= DangerFrom)
            return (First(raised, _topics[reading!.LikeliestDanger], danger.Value), Verdict.Answer);
        var verdict = raised.Length == 0 || raised[0].Topic == TrainingSet.Outside || (raised == scores && IsStrange(reading!)) ? Verdict.NotUnderstood
            : _trust.Thresholds.For(raised[0].Score, reading is null ? 0 : Offer(reading), IsSensitive(raised[0].Topic));
        return verdict == Verdict.NotUnderstood && danger >= SuspicionFrom && danger >= reading!.Evidence[0].Likely
            ? (First(raised, _topics[reading.LikeliestDanger], danger.Value), Verdict.AskBack) : (raised, verdict);
    }

    private static TopicScore[] First(TopicScore[] scores, string topic, double score) =>
        [new(topic, Math.Max(score, scores.Length == 0 ? 0 : scores[0].Score)), .. scores.Where(other => other.Topic != topic)];

    // Only a language that has examples, in the script of the message, can say anything of it.
    private void Ask(ReadOnlySpan<double> languages, Script script, Span<double> asked)
    {
        var sum = 0.0;
        for (var i = 0; i < asked.Length; i++)
            sum += asked[i] = _languages[i].Script == script && _models.Languages[i] is not null ? languages[i] : 0;
        for (var i = 0; i < asked.Length && sum > 0; i++)
            asked[i] /= sum;
    }

    private TopicScore[] Scores(TopicReading reading)
    {
        var scores = new TopicScore[reading.Topics.Length];
        var least = 1.0;
        for (var i = 0; i < scores.Length; i++)
        {
            // The order is the models'; what is far down the list needs no curve.
            least = Math.Min(least, i < reading.Evidence.Length ? _trust.Topic.Score(reading.Evidence[i]) : least / 2);
            scores[i] = new(_topics[reading.Topics[i]], least);
        }
        return scores;
    }

    // "norskkurs": every word is ours, only which of a dozen topics is open. That is a question to ask back on, never "I do not know".
    private double Offer(TopicReading reading) => reading.Together.Coverage >= AllKnown ? 1 : _trust.Offer.Score(reading.Together);

    private static bool IsStrange(TopicReading reading) => reading.Together is { Words: 0, Letters: < FewLetters };

    private static TopicScore[] Raised(TopicScore[] scores, List<TopicScore> raised)
    {
        if (raised.Count == 0)
            return scores;
        var result = scores.ToList();
        foreach (var topic in raised)
        {
            var at = result.FindIndex(score => score.Topic == topic.Topic);
            if (at < 0)
                result.Add(topic);
            else if (topic.Score > result[at].Score)
                result[at] = topic;
        }
        return [.. result.OrderByDescending(score => score.Score)];
    }

    private bool IsSensitive(string topic) => Array.BinarySearch(_topics, topic, StringComparer.Ordinal) is >= 0 and var at && _sensitive[at];

    private int Best(ReadOnlySpan<double> languages)
    {
        var best = -1;
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] > 0 && _models.Languages[i] is not null && (best < 0 || languages[i] > languages[best]))
                best = i;
        }
        return best;
    }
}
