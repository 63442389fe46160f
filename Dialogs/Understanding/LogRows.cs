using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Rows of log-likelihoods in two bytes each: from -16 to 16 nats in steps of a two-thousandth, finer than any text can tell.</summary>
internal sealed class LogRows
{
    private const float Step = 1f / 2048;

    private readonly int _width;
    private readonly short[] _values;

    /// <summary>Takes in rows as they were stored.</summary>
    /// <param name="width">The length of a row.</param>
    /// <param name="values">The rows, one after the other.</param>
    public LogRows(int width, short[] values) => (_width, _values) = (width, values);

    /// <summary>What is stored.</summary>
    public short[] Stored => _values;

    /// <summary>Rows of these values.</summary>
    public static LogRows Of(int width, ReadOnlySpan<float> values)
    {
        var small = new short[values.Length];
        for (var i = 0; i < small.Length; i++)
            small[i] = (short)Math.Clamp(MathF.Round(values[i] / Step), short.MinValue, short.MaxValue);
        return new(width, small);
    }

    /// <summary>Adds a row to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, Span<float> sums)
    {
        var values = _values.AsSpan(row * _width, _width);
        var i = 0;
        for (; i <= values.Length - Vector<short>.Count; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(values[i..]), out var low, out var high);
            (new Vector<float>(sums[i..]) + (Vector.ConvertToSingle(low) * Step)).CopyTo(sums[i..]);
            var next = sums[(i + Vector<float>.Count)..];
            (new Vector<float>(next) + (Vector.ConvertToSingle(high) * Step)).CopyTo(next);
        }
        for (; i < values.Length; i++)
            sums[i] += values[i] * Step;
    }
}
