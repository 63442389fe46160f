namespace ChatBot.Dialogs.Understanding;

/// <summary>A second opinion on whether a message is about danger, whichever kind and language: the topic models see words and their pieces and
/// weigh danger against a hundred other matters, this one sees which words stand near each other and knows only yes and no. Where the two are wrong
/// they are seldom wrong together.</summary>
/// <remarks>Logistic regression by stochastic gradient descent over hashed features, weighed by their rarity. Deterministic: one thread, a fixed sequence.</remarks>
internal sealed class DangerOpinion
{
    private const int Epochs = 4;

    private const float Rate = 30, BiasRate = 0.01f, Decay = 1e-6f, LeftOut = 0.3f;

    private readonly Half[] _weights;
    private readonly Half[] _rarity;
    private readonly float _bias;

    /// <summary>Takes what was learnt.</summary>
    /// <exception cref="InvalidDataException">It is of another size.</exception>
    public DangerOpinion(Half[] weights, Half[] rarity, float bias)
    {
        if (weights.Length != NearbyWords.Room || rarity.Length != NearbyWords.Room)
            throw new InvalidDataException("The opinion on danger is of another size.");
        (_weights, _rarity, _bias) = (weights, rarity, bias);
    }

    /// <summary>What was learnt.</summary>
    public (Half[] Weights, Half[] Rarity, float Bias) Stored => (_weights, _rarity, _bias);

    /// <summary>Learns from the example questions which messages are about danger; null when none is.</summary>
    public static DangerOpinion? Train(TrainingSet set, MaskedPlaces places, CancellationToken cancellationToken)
    {
        if (!set.Questions.Keys.Any(DangerTopics.Contains)) return null;
        var texts = set.Questions.OrderBy(own => own.Key, StringComparer.Ordinal)
            .SelectMany(own => own.Value.OrderBy(by => by.Key, StringComparer.Ordinal).SelectMany(by => by.Value.Select(text => (Text: text, IsDanger: DangerTopics.Contains(own.Key)))))
            .AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(one => (Features: NearbyWords.Of(TextNormalizer.Fold(one.Text), places), one.IsDanger)).ToArray();
        var rarity = RarityIn(texts);
        var (weights, bias) = Descend(texts, rarity, cancellationToken);
        return new(Array.ConvertAll(weights, weight => (Half)weight), Array.ConvertAll(rarity, one => (Half)one), bias);
    }

    /// <summary>How likely it is, from 0 to 1, that a message is about danger.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="places">Names that count as one and the same.</param>
    public float Of(ReadOnlySpan<char> folded, MaskedPlaces places)
    {
        float sum = 0, squares = 0;
        Span<int> features = stackalloc int[NearbyWords.Most];
        foreach (var feature in features[..NearbyWords.Write(folded, places, features)])
        {
            var rare = (float)_rarity[feature];
            sum += (float)_weights[feature] * rare;
            squares += rare * rare;
        }
        return squares == 0 ? 0 : Likely(_bias + (sum / MathF.Sqrt(squares)));
    }

    private static float[] RarityIn((int[] Features, bool IsDanger)[] texts)
    {
        var rarity = new float[NearbyWords.Room];
        foreach (var (features, _) in texts)
        {
            foreach (var feature in features) rarity[feature]++;
        }
        for (var i = 0; i < rarity.Length; i++)
            rarity[i] = rarity[i] == 0 ? 0 : MathF.Log(1 + (texts.Length / rarity[i]));
        return rarity;
    }

    private static (float[] Weights, float Bias) Descend((int[] Features, bool IsDanger)[] texts, float[] rarity, CancellationToken cancellationToken)
    {
        var weights = new float[NearbyWords.Room];
        var keys = Array.ConvertAll(texts, text => FixedRandom.KeyOf<int>(text.Features));
        var norms = Array.ConvertAll(texts, text => 1 / MathF.Max(1e-6f, MathF.Sqrt(text.Features.Sum(feature => rarity[feature] * rarity[feature]))));
        var kept = new int[NearbyWords.Most];
        var (bias, scale, step, steps) = (0f, 1f, 0L, (long)Epochs * texts.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var i in FixedRandom.Order(keys, epoch))
            {
                var random = FixedRandom.Of(keys[i], epoch);
                if (step % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
                var rate = Rate * (1 - ((float)step++ / steps));
                var (count, sum) = (0, 0f);
                foreach (var feature in texts[i].Features)
                {
                    if (random.Next() < (uint)(LeftOut * uint.MaxValue)) continue;
                    kept[count++] = feature;
                    sum += weights[feature] * rarity[feature];
                }
                var norm = norms[i] / (1 - LeftOut);
                var slope = Likely(bias + (sum * scale * norm)) - (texts[i].IsDanger ? 1 : 0);
                scale *= 1 - (rate * Decay);
                bias -= rate * BiasRate * slope;
                var factor = rate * slope * norm / scale;
                for (var k = 0; k < count; k++) weights[kept[k]] -= factor * rarity[kept[k]];
            }
        }
        return (Array.ConvertAll(weights, weight => weight * scale), bias);
    }

    private static float Likely(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));
}
