using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Arithmetic on the log-odds of topics.</summary>
internal static class LogOdds
{
    /// <summary>Turns unnormalised log-odds into probabilities, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> values)
    {
        var max = float.NegativeInfinity;
        foreach (var value in values)
            max = MathF.Max(max, value);
        var sum = 0f;
        var k = 0;
        for (; k + Vector<float>.Count <= values.Length; k += Vector<float>.Count)
        {
            var likely = Vector.Exp(new Vector<float>(values[k..]) - new Vector<float>(max));
            likely.CopyTo(values[k..]);
            sum += Vector.Sum(likely);
        }
        for (; k < values.Length; k++)
            sum += values[k] = MathF.Exp(values[k] - max);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
