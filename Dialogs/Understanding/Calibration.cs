namespace ChatBot.Dialogs.Understanding;

/// <summary>Turns what the models say of a topic, or of some together, into the share of such messages that are about it: a logistic curve
/// over three signs.</summary>
internal sealed class Calibration
{
    private const int Signs = 4, Steps = 12;
    private const double Ridge = 1e-3;

    private readonly double[] _weights;

    private Calibration(double[] weights) => _weights = weights;

    /// <summary>The curve used when there are too few examples to learn one.</summary>
    public static Calibration Default { get; } = new([1.0, 0.3, 3.0, -3.0]);

    /// <summary>One candidate of a held-out message.</summary>
    /// <param name="Evidence">What the models said.</param>
    /// <param name="Right">Whether the message was about this topic.</param>
    /// <param name="Weight">How much it counts.</param>
    public readonly record struct Case(Evidence Evidence, bool Right, double Weight);

    /// <summary>What the models say of one topic.</summary>
    /// <param name="Likely">Its probability beside the other topics.</param>
    /// <param name="Logit">Its unnormalised log-odds.</param>
    /// <param name="Coverage">The share of the message's features that the models know.</param>
    public readonly record struct Evidence(float Likely, float Logit, float Coverage);

    /// <summary>Fits the curve by Newton's method.</summary>
    public static Calibration Fit(IReadOnlyList<Case> cases)
    {
        var weights = new double[Signs];
        Span<double> signs = stackalloc double[Signs];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[Signs];
            var curve = new double[Signs, Signs];
            foreach (var (evidence, right, weight) in cases)
            {
                Write(evidence, signs);
                var score = Curve(weights, signs);
                for (var i = 0; i < Signs; i++)
                {
                    slope[i] += weight * ((right ? 1 : 0) - score) * signs[i];
                    for (var j = 0; j < Signs; j++)
                        curve[i, j] += weight * score * (1 - score) * signs[i] * signs[j];
                }
            }
            for (var i = 0; i < Signs; i++)
            {
                slope[i] -= Ridge * weights[i];
                curve[i, i] += Ridge;
            }
            var move = Solve(curve, slope);
            for (var i = 0; i < Signs; i++)
                weights[i] += Math.Clamp(move[i], -5, 5);
        }
        return Array.TrueForAll(weights, double.IsFinite) ? new(weights) : Default;
    }

    /// <summary>The calibrated score, from 0 to 1.</summary>
    public double Score(Evidence evidence)
    {
        Span<double> signs = stackalloc double[Signs];
        Write(evidence, signs);
        return Curve(_weights, signs);
    }

    private static void Write(Evidence evidence, Span<double> signs)
    {
        var likely = Math.Clamp(evidence.Likely, 1e-6, 1 - 1e-6);
        signs[0] = Math.Log(likely / (1 - likely));
        signs[1] = evidence.Logit;
        signs[2] = evidence.Coverage;
        signs[3] = 1;
    }

    private static double Curve(ReadOnlySpan<double> weights, ReadOnlySpan<double> signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        for (var pivot = 0; pivot < Signs; pivot++)
        {
            for (var row = pivot + 1; row < Signs; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < Signs; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }
        for (var row = Signs - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < Signs; column++)
                right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }
        return right;
    }
}
