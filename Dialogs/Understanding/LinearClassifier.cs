using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Multinomial logistic regression over weighted features, trained by plain stochastic gradient descent.</summary>
/// <remarks>The loops that train are compiled for speed at once: a service trains once, as it starts.</remarks>
internal sealed class LinearClassifier
{
    private const int Epochs = 8;
    private const float Decay = 1e-4f, BiasRate = 0.1f;

    private readonly WeightedFeatures _features;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly int _width;

    private LinearClassifier(WeightedFeatures features, int classes)
    {
        _features = features;
        Classes = classes;
        _width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[features.Count * _width];
        _bias = new float[_width];
        _bias.AsSpan(classes).Fill(float.NegativeInfinity);
    }

    /// <summary>The number of topics.</summary>
    public int Classes { get; }

    /// <summary>Learns which topic each text belongs to. Deterministic: the order of the texts is shuffled by a fixed sequence.</summary>
    public static LinearClassifier Train(IReadOnlyList<uint[]> texts, IReadOnlyList<int> topics, int classes, int leastTexts, CancellationToken cancellationToken)
    {
        var model = new LinearClassifier(WeightedFeatures.Learn(texts, leastTexts), classes);
        model.Descend([.. texts.Select(model.Weigh)], topics, cancellationToken);
        return model;
    }

    /// <summary>Writes the log-odds of each topic, unnormalised.</summary>
    /// <returns>The share of the text's features that the model knows.</returns>
    public float Score(ReadOnlySpan<uint> text, Span<float> logits)
    {
        Span<int> ids = text.Length <= 512 ? stackalloc int[text.Length] : new int[text.Length];
        Span<float> weights = text.Length <= 512 ? stackalloc float[text.Length] : new float[text.Length];
        var known = _features.Weigh(text, ids, weights);
        Span<float> sums = stackalloc float[_width];
        Sum(ids[..known], weights[..known], 1, sums);
        sums[..Classes].CopyTo(logits);
        return text.IsEmpty ? 0 : (float)known / text.Length;
    }

    private (int[] Ids, float[] Weights) Weigh(uint[] text)
    {
        var ids = new int[text.Length];
        var weights = new float[text.Length];
        var known = _features.Weigh(text, ids, weights);
        return (ids[..known], weights[..known]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Descend((int[] Ids, float[] Weights)[] texts, IReadOnlyList<int> topics, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, texts.Length).ToArray();
        var random = 2463534242u;
        var scale = 1f;                 // the true weights are _weights * scale, so that decay costs one multiplication
        var slopes = new float[_width];
        long step = 0, steps = (long)Epochs * texts.Length;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random = Shuffle(order, random);
            foreach (var i in order)
            {
                var rate = 1f - ((float)step++ / steps);
                var (ids, weights) = texts[i];
                Sum(ids, weights, scale, slopes);
                Softmax(slopes.AsSpan(0, Classes));
                slopes.AsSpan(Classes).Clear();
                slopes[topics[i]] -= 1;
                scale *= 1 - (rate * Decay);
                for (var k = 0; k < Classes; k++)
                    _bias[k] -= rate * BiasRate * slopes[k];
                for (var f = 0; f < ids.Length; f++)
                    Subtract(_weights.AsSpan(ids[f] * _width, _width), slopes, rate * weights[f] / scale);
            }
        }
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] *= scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> ids, ReadOnlySpan<float> weights, float scale, Span<float> sums)
    {
        for (var k = 0; k < _width; k += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var f = 0; f < ids.Length; f++)
                sum += new Vector<float>(_weights, (ids[f] * _width) + k) * weights[f];
            ((sum * scale) + new Vector<float>(_bias, k)).CopyTo(sums[k..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(Span<float> row, ReadOnlySpan<float> slopes, float factor)
    {
        for (var k = 0; k < row.Length; k += Vector<float>.Count)
            (new Vector<float>(row[k..]) - (new Vector<float>(slopes[k..]) * factor)).CopyTo(row[k..]);
    }

    /// <summary>Turns log-odds into probabilities in place.</summary>
    public static void Softmax(Span<float> values)
    {
        var max = float.NegativeInfinity;
        foreach (var value in values)
            max = MathF.Max(max, value);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = MathF.Exp(values[i] - max);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }

    private static uint Shuffle(int[] order, uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            var j = (int)(random % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return random;
    }
}
