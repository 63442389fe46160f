using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Trains a multinomial logistic regression by plain stochastic gradient descent. Deterministic: one thread, a fixed sequence.</summary>
/// <remarks>The loops are compiled for speed at once: a service trains once, as it starts.</remarks>
internal sealed class LinearTraining
{
    /// <summary>Classes are padded to a multiple of this, two vectors of sixteen.</summary>
    public const int Lane = 32;

    /// <summary>A small set is gone through more often than a large one, whose texts say much the same.</summary>
    private const int Steps = 60_000, StepsOfLarge = 40_000, LargeSet = 5000, FewestEpochs = 3, MostEpochs = 30;

    private const float Decay = 3e-5f, BiasRate = 0.1f;

    /// <summary>The share of a text's features that one step leaves out, so that no single word decides alone.</summary>
    private const float LeftOut = 0.3f;

    /// <summary>A step moves only the topics whose probability is off by more than this.</summary>
    private const float LeastSlope = 1e-4f;

    private readonly int _width;
    private readonly int _classes;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _slopes;
    private float _scale = 1f;              // the true weights are _weights * _scale, so that decay costs one multiplication

    private LinearTraining(int features, int classes)
    {
        _classes = classes;
        _width = WidthOf(classes);
        _weights = new float[(long)features * _width];
        _bias = new float[_width];
        _slopes = new float[_width];
    }

    /// <summary>The classes, padded.</summary>
    public static int WidthOf(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <summary>Learns which topic each text belongs to.</summary>
    /// <returns>One row of weights a feature, <see cref="WidthOf"/> long, and the topics' biases.</returns>
    public static (float[] Weights, float[] Bias) Run(
        WeightedFeatures features, IReadOnlyList<Example> texts, int classes, bool quickly, CancellationToken cancellationToken)
    {
        var training = new LinearTraining(features.Count, classes);
        var steps = texts.Count > LargeSet ? StepsOfLarge : Steps;
        var epochs = Math.Clamp((quickly ? steps / 2 : steps) / Math.Max(1, texts.Count), quickly ? FewestEpochs - 1 : FewestEpochs, MostEpochs);
        training.Descend(Weigh(features, texts), texts, epochs, cancellationToken);
        foreach (ref var weight in training._weights.AsSpan())
            weight *= training._scale;
        return (training._weights, training._bias);
    }

    // All texts in one piece of memory: a hundred thousand small ones would keep the collector busier than the arithmetic is.
    private static Weighed Weigh(WeightedFeatures features, IReadOnlyList<Example> texts)
    {
        var room = texts.Sum(text => text.Features.Length);
        var (ids, weights, from) = (new int[room], new float[room], new int[texts.Count + 1]);
        for (var i = 0; i < texts.Count; i++)
            from[i + 1] = from[i] + features.Weigh(texts[i].Features, ids.AsSpan(from[i]), weights.AsSpan(from[i]));
        return new(ids, weights, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Descend(Weighed texts, IReadOnlyList<Example> examples, int epochs, CancellationToken cancellationToken)
    {
        var keys = examples.Select(example => FixedRandom.KeyOf<uint>(example.Features)).ToArray();
        var longest = keys.Length == 0 ? 0 : Enumerable.Range(0, keys.Length).Max(texts.LengthOf);
        var rows = new int[longest];
        var weights = new float[longest];
        long step = 0, steps = (long)epochs * keys.Length;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var i in FixedRandom.Order(keys, epoch))
            {
                if (step % 1024 == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                var rate = 1f - ((float)step++ / steps);
                var count = LeaveOut(texts.IdsOf(i), texts.WeightsOf(i), FixedRandom.Of(keys[i], epoch), rows, weights);
                Sum(rows.AsSpan(0, count), weights);
                var slopes = _slopes.AsSpan(0, _classes);
                LogOdds.Softmax(slopes);
                slopes[examples[i].Topic] -= 1;
                _slopes.AsSpan(_classes).Clear();
                _scale *= 1 - (rate * Decay);
                for (var k = 0; k < _classes; k++)
                    _bias[k] -= rate * BiasRate * _slopes[k];
                Move(rows.AsSpan(0, count), weights, rate / _scale);
            }
        }
    }

    private int LeaveOut(ReadOnlySpan<int> ids, ReadOnlySpan<float> weights, FixedRandom random, int[] rows, float[] kept)
    {
        const uint Threshold = (uint)(LeftOut * uint.MaxValue);
        var count = 0;
        for (var f = 0; f < ids.Length; f++)
        {
            // No branch: which features are left out cannot be foreseen, not by the processor either.
            rows[count] = ids[f] * _width;
            kept[count] = weights[f] / (1 - LeftOut);
            count += random.Next() < Threshold ? 0 : 1;
        }
        return count;
    }

    // A row lies in one piece of memory, so it is read once from end to end; sixteen vectors of sums stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<float> weights)
    {
        var from = 0;
        for (; from + (8 * Vector512<float>.Count) <= _width; from += 8 * Vector512<float>.Count)
            SumEight(rows, weights, from);
        for (; from < _width; from += 2 * Vector512<float>.Count)
            SumTwo(rows, weights, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumEight(ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, int from)
    {
        ref var all = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), from);
        Vector512<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = Vector512.Create(weights[i]);
            ref var row = ref Unsafe.Add(ref all, rows[i]);
            a += Vector512.LoadUnsafe(ref row) * weight;
            b += Vector512.LoadUnsafe(ref row, 16) * weight;
            c += Vector512.LoadUnsafe(ref row, 32) * weight;
            d += Vector512.LoadUnsafe(ref row, 48) * weight;
            e += Vector512.LoadUnsafe(ref row, 64) * weight;
            f += Vector512.LoadUnsafe(ref row, 80) * weight;
            g += Vector512.LoadUnsafe(ref row, 96) * weight;
            h += Vector512.LoadUnsafe(ref row, 112) * weight;
        }
        Put(a, from);
        Put(b, from + 16);
        Put(c, from + 32);
        Put(d, from + 48);
        Put(e, from + 64);
        Put(f, from + 80);
        Put(g, from + 96);
        Put(h, from + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumTwo(ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, int from)
    {
        ref var all = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), from);
        Vector512<float> a = default, b = default;
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = Vector512.Create(weights[i]);
            ref var row = ref Unsafe.Add(ref all, rows[i]);
            a += Vector512.LoadUnsafe(ref row) * weight;
            b += Vector512.LoadUnsafe(ref row, 16) * weight;
        }
        Put(a, from);
        Put(b, from + 16);
    }

    private void Put(Vector512<float> sum, int at) => ((sum * Vector512.Create(_scale)) + Vector512.LoadUnsafe(ref _bias[at])).StoreUnsafe(ref _slopes[at]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, float rate)
    {
        // Most topics are out of the question most of the time; their part of the rows need not be touched.
        var active = Active(stackalloc int[_width / Vector512<float>.Count]);
        ref var all = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var slopes = ref MemoryMarshal.GetArrayDataReference(_slopes);
        for (var f = 0; f < rows.Length; f++)
        {
            var factor = Vector512.Create(rate * weights[f]);
            foreach (var k in active)
            {
                var at = (nuint)(rows[f] + k);
                (Vector512.LoadUnsafe(ref all, at) - (Vector512.LoadUnsafe(ref slopes, (nuint)k) * factor)).StoreUnsafe(ref all, at);
            }
        }
    }

    private Span<int> Active(Span<int> vectors)
    {
        var least = Vector512.Create(LeastSlope);
        var count = 0;
        for (var k = 0; k < _width; k += Vector512<float>.Count)
        {
            if (Vector512.GreaterThanAny(Vector512.Abs(Vector512.LoadUnsafe(ref _slopes[k])), least))
                vectors[count++] = k;
        }
        return vectors[..count];
    }

    /// <summary>The known features of all texts and their weights, one text after the other.</summary>
    private readonly record struct Weighed(int[] Ids, float[] Weights, int[] From)
    {
        public int LengthOf(int text) => From[text + 1] - From[text];

        public ReadOnlySpan<int> IdsOf(int text) => Ids.AsSpan(From[text], LengthOf(text));

        public ReadOnlySpan<float> WeightsOf(int text) => Weights.AsSpan(From[text], LengthOf(text));
    }
}
