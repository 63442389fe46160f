using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The weights of each feature as bytes, and behind them what else belongs to the feature: its scale and how rare it is. All of it
/// lies in one or two lines of memory, because looking there takes longer than the arithmetic.</summary>
internal sealed class FeatureRows
{
    /// <summary>One vector's worth of weights.</summary>
    private const int Lane = 32;

    private const int Behind = 2 * sizeof(float);

    private readonly int _classes;
    private readonly int _stride;

    /// <summary>Takes in rows as they were stored.</summary>
    public FeatureRows(int classes, sbyte[] bytes)
    {
        _classes = classes;
        _stride = StrideOf(classes);
        Bytes = bytes;
    }

    /// <summary>The rows, one after the other.</summary>
    public sbyte[] Bytes { get; }

    private int Extra => _stride - Behind;

    /// <summary>Makes the rows of trained weights.</summary>
    /// <param name="weights">One row a feature.</param>
    /// <param name="width">The length of such a row.</param>
    /// <param name="classes">The number of topics.</param>
    /// <param name="rarity">How rare each feature is.</param>
    public static FeatureRows Of(float[] weights, int width, int classes, ReadOnlySpan<float> rarity)
    {
        var rows = new FeatureRows(classes, new sbyte[rarity.Length * StrideOf(classes)]);
        for (var f = 0; f < rarity.Length; f++)
        {
            var row = weights.AsSpan(f * width, classes);
            var most = 0f;
            foreach (var weight in row)
                most = MathF.Max(most, MathF.Abs(weight));
            var scale = most / sbyte.MaxValue;
            var at = f * rows._stride;
            for (var k = 0; most > 0 && k < classes; k++)
                rows.Bytes[at + k] = (sbyte)MathF.Round(row[k] / scale);
            MemoryMarshal.Write(MemoryMarshal.AsBytes(rows.Bytes.AsSpan(at + rows.Extra)), scale);
            MemoryMarshal.Write(MemoryMarshal.AsBytes(rows.Bytes.AsSpan(at + rows.Extra + sizeof(float))), rarity[f]);
        }
        return rows;
    }

    /// <summary>How rare a feature is.</summary>
    public float Rarity(int feature) => Read(feature, sizeof(float));

    /// <summary>Adds up the rows of some features, each times its factor.</summary>
    /// <param name="features">The features.</param>
    /// <param name="factors">Their factors.</param>
    /// <param name="sums">One sum a topic.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ReadOnlySpan<int> features, ReadOnlySpan<float> factors, Span<float> sums)
    {
        Span<float> scaled = factors.Length <= 1024 ? stackalloc float[factors.Length] : new float[factors.Length];
        for (var f = 0; f < scaled.Length; f++)
            scaled[f] = factors[f] * Read(features[f], 0);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(Bytes);
        Span<float> lane = stackalloc float[Lane];
        for (var k = 0; k < _classes; k += Lane)
        {
            // What stands behind the weights is read as if it were some; those sums are left out.
            Vector256<float> a = default, b = default, c = default, d = default;
            for (var f = 0; f < features.Length; f++)
            {
                var factor = Vector256.Create(scaled[f]);
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref rows, (nuint)((features[f] * _stride) + k)));
                var (first, second) = Vector256.Widen(low);
                var (third, fourth) = Vector256.Widen(high);
                a += Vector256.ConvertToSingle(first) * factor;
                b += Vector256.ConvertToSingle(second) * factor;
                c += Vector256.ConvertToSingle(third) * factor;
                d += Vector256.ConvertToSingle(fourth) * factor;
            }
            a.CopyTo(lane);
            b.CopyTo(lane[8..]);
            c.CopyTo(lane[16..]);
            d.CopyTo(lane[24..]);
            lane[..Math.Min(Lane, _classes - k)].CopyTo(sums[k..]);
        }
    }

    private static int StrideOf(int classes) => (classes + Behind + Lane - 1) / Lane * Lane;

    private float Read(int feature, int offset) =>
        Unsafe.ReadUnaligned<float>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Bytes), (feature * _stride) + Extra + offset)));
}
