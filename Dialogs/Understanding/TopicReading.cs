using System.Buffers;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The best topics of a message, with what the models say of each.</summary>
internal sealed class TopicReading
{
    /// <summary>How many topics are looked at.</summary>
    public const int Most = 8;

    private TopicReading(int[] topics, Calibration.Evidence[] evidence)
    {
        Topics = topics;
        Evidence = evidence;
    }

    /// <summary>The topics, most likely first.</summary>
    public int[] Topics { get; }

    /// <summary>What is said of the first <see cref="Trust.Candidates"/> of them.</summary>
    public Calibration.Evidence[] Evidence { get; }

    /// <summary>What is said of the first <see cref="Trust.Candidates"/> together.</summary>
    public Calibration.Evidence Together { get; private init; }

    /// <summary>How likely danger is beside all other matters, whichever kind of it.</summary>
    public float Danger { get; private init; }

    /// <summary>The most likely kind of danger.</summary>
    public int LikeliestDanger { get; private init; }

    /// <summary>Reads a message; null when it shares nothing with any training text.</summary>
    /// <param name="models">The models.</param>
    /// <param name="isDanger">Of each topic, whether it is one of danger.</param>
    /// <param name="features">The features of the message.</param>
    /// <param name="languages">How likely each language is, where the message is in its script.</param>
    public static TopicReading? Of(TopicModels models, ReadOnlySpan<bool> isDanger, ReadOnlySpan<uint> features, ReadOnlySpan<double> languages)
    {
        if (isDanger.Length == 0)
            return null;
        var readers = models.Readers(languages);
        Span<LinearClassifier.KnownFeatures> known = stackalloc LinearClassifier.KnownFeatures[readers];
        var ids = ArrayPool<int>.Shared.Rent(readers * features.Length);
        try
        {
            return Of(models, isDanger, features, languages, ids, known);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ids);
        }
    }

    private static TopicReading? Of(
        TopicModels models, ReadOnlySpan<bool> isDanger, ReadOnlySpan<uint> features, ReadOnlySpan<double> languages, Span<int> ids, Span<LinearClassifier.KnownFeatures> known)
    {
        Span<float> likely = stackalloc float[isDanger.Length];
        Span<float> logits = stackalloc float[isDanger.Length];
        if (models.Read(features, languages, likely, logits, ids, known) is not (> 0 and var coverage))
            return null;
        var best = Best(likely);
        var candidates = best.AsSpan(0, Math.Min(best.Length, Trust.Candidates));
        Span<float> words = stackalloc float[candidates.Length];
        Span<float> letters = stackalloc float[candidates.Length];
        models.Support(features.Length, languages, ids, known, candidates, words, letters);
        var evidence = new Calibration.Evidence[candidates.Length];
        var together = new Calibration.Evidence(0, float.NegativeInfinity, coverage, 0, 0);
        for (var i = 0; i < evidence.Length; i++)
        {
            var one = evidence[i] = new(likely[best[i]], logits[best[i]], coverage, words[i], letters[i]);
            together = new(
                together.Likely + one.Likely, Math.Max(together.Logit, one.Logit), coverage,
                Math.Max(together.Words, one.Words), Math.Max(together.Letters, one.Letters));
        }
        // A blow is violence, or a child in danger, or a case for the police: which of them is open, that it is one is not.
        var (danger, likeliest) = (0f, -1);
        for (var k = 0; k < likely.Length; k++)
        {
            if (!isDanger[k])
                continue;
            danger += likely[k];
            if (likeliest < 0 || likely[k] > likely[likeliest])
                likeliest = k;
        }
        return new(best, evidence) { Together = together, Danger = danger, LikeliestDanger = likeliest };
    }

    private static int[] Best(ReadOnlySpan<float> likely)
    {
        var best = new int[Math.Min(Most, likely.Length)];
        var found = 0;
        for (var k = 0; k < likely.Length; k++)
        {
            var at = found;
            while (at > 0 && likely[k] > likely[best[at - 1]])
                at--;
            if (at == best.Length)
                continue;
            found = Math.Min(found + 1, best.Length);
            for (var i = found - 1; i > at; i--)
                best[i] = best[i - 1];
            best[at] = k;
        }
        return best;
    }
}
