using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>A trained model of topics: weights as bytes with one scale a feature, and which topics' texts each feature stands in.</summary>
internal sealed class LinearClassifier
{
    private const int BitsOfSet = 64;

    private readonly WeightedFeatures _features;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly ulong[] _topics;
    private readonly int _width;
    private readonly int _setSize;

    /// <summary>Takes in a model as it was stored.</summary>
    public LinearClassifier(WeightedFeatures features, int classes, sbyte[] weights, float[] scales, float[] bias, ulong[] topics)
    {
        _features = features;
        Classes = classes;
        _width = LinearTraining.WidthOf(classes);
        _setSize = (classes + BitsOfSet - 1) / BitsOfSet;
        (_weights, _scales, _bias, _topics) = (weights, scales, bias, topics);
    }

    /// <summary>The number of topics.</summary>
    public int Classes { get; }

    /// <summary>The features.</summary>
    public WeightedFeatures Features => _features;

    /// <summary>What is stored: the weights, their scales, the biases, and the topics of each feature as a set of bits.</summary>
    public (sbyte[] Weights, float[] Scales, float[] Bias, ulong[] Topics) Stored => (_weights, _scales, _bias, _topics);

    /// <summary>Learns which topic each text belongs to. Deterministic.</summary>
    public static LinearClassifier Train(
        IReadOnlyList<Example> texts, int classes, int leastTexts, BlockWeights blocks, CancellationToken cancellationToken)
    {
        var features = WeightedFeatures.Learn(texts, leastTexts, blocks);
        var (weights, bias) = LinearTraining.Run(features, texts, classes, cancellationToken);
        var (small, scales) = Quantised(weights, features.Count, LinearTraining.WidthOf(classes));
        return new(features, classes, small, scales, bias, TopicsOf(features, texts, classes));
    }

    /// <summary>Writes the log-odds of each topic, unnormalised.</summary>
    /// <returns>The share of the text's words and letters that the model knows.</returns>
    public float Score(ReadOnlySpan<uint> text, Span<float> logits)
    {
        Span<int> ids = text.Length <= 1024 ? stackalloc int[text.Length] : new int[text.Length];
        Span<float> weights = text.Length <= 1024 ? stackalloc float[text.Length] : new float[text.Length];
        var known = _features.Weigh(text, ids, weights);
        Span<float> sums = stackalloc float[_width];
        for (var f = 0; f < known.Count; f++)
            weights[f] *= _scales[ids[f]];
        Sum(ids[..known.Count], weights, sums);
        for (var k = 0; k < Classes; k++)
            logits[k] = sums[k] + _bias[k];
        return known.Share;
    }

    /// <summary>How much of a text's words and of its letter n-grams, the rarer the more, stands in the training texts of some topics.</summary>
    /// <param name="text">The features of the text, in ascending order.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="words">Raised to the shares of the words, from 0 to 1, one a topic.</param>
    /// <param name="letters">Raised to the shares of the letter n-grams.</param>
    public void Support(ReadOnlySpan<uint> text, ReadOnlySpan<int> topics, Span<float> words, Span<float> letters)
    {
        var rest = SupportOf(text, TextFeatures.Words, topics, words);
        SupportOf(rest, TextFeatures.Letters, topics, letters);
    }

    private ReadOnlySpan<uint> SupportOf(ReadOnlySpan<uint> text, int block, ReadOnlySpan<int> topics, Span<float> shares)
    {
        Span<float> found = stackalloc float[topics.Length];
        found.Clear();
        var (all, at) = (0f, 0);
        for (; at < text.Length && TextFeatures.BlockOf(text[at]) == block; at++)
        {
            var id = _features.Table.Find(text[at]);
            var weight = id < 0 ? _features.Rarest : _features.Rarity[id];
            all += weight * weight;
            for (var i = 0; id >= 0 && i < topics.Length; i++)
            {
                if ((_topics[(id * _setSize) + (topics[i] / BitsOfSet)] >> (topics[i] % BitsOfSet) & 1) != 0)
                    found[i] += weight * weight;
            }
        }
        for (var i = 0; i < topics.Length && all > 0; i++)
            shares[i] = Math.Max(shares[i], found[i] / all);
        return text[at..];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> ids, ReadOnlySpan<float> factors, Span<float> sums)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var k = 0; k < _width; k += LinearTraining.Lane)
        {
            Vector256<float> a = default, b = default, c = default, d = default;
            for (var f = 0; f < ids.Length; f++)
            {
                var factor = Vector256.Create(factors[f]);
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)((ids[f] * _width) + k)));
                var (first, second) = Vector256.Widen(low);
                var (third, fourth) = Vector256.Widen(high);
                a += Vector256.ConvertToSingle(first) * factor;
                b += Vector256.ConvertToSingle(second) * factor;
                c += Vector256.ConvertToSingle(third) * factor;
                d += Vector256.ConvertToSingle(fourth) * factor;
            }
            a.CopyTo(sums[k..]);
            b.CopyTo(sums[(k + 8)..]);
            c.CopyTo(sums[(k + 16)..]);
            d.CopyTo(sums[(k + 24)..]);
        }
    }

    private static (sbyte[] Weights, float[] Scales) Quantised(float[] weights, int features, int width)
    {
        var small = new sbyte[weights.Length];
        var scales = new float[features];
        for (var f = 0; f < features; f++)
        {
            var row = weights.AsSpan(f * width, width);
            var most = 0f;
            foreach (var weight in row)
                most = MathF.Max(most, MathF.Abs(weight));
            scales[f] = most / sbyte.MaxValue;
            for (var k = 0; most > 0 && k < width; k++)
                small[(f * width) + k] = (sbyte)MathF.Round(row[k] / scales[f]);
        }
        return (small, scales);
    }

    private static ulong[] TopicsOf(WeightedFeatures features, IReadOnlyList<Example> texts, int classes)
    {
        var size = (classes + BitsOfSet - 1) / BitsOfSet;
        var topics = new ulong[features.Count * size];
        foreach (var text in texts)
        {
            foreach (var feature in text.Features)
            {
                if (features.Table.Find(feature) is >= 0 and var id)
                    topics[(id * size) + (text.Topic / BitsOfSet)] |= 1ul << (text.Topic % BitsOfSet);
            }
        }
        return topics;
    }
}
