namespace ChatBot.Dialogs.Understanding;

/// <summary>Turns what the models say of a topic, or of some together, into the share of such messages that are about it: a logistic curve
/// over the weighed sum of five signs.</summary>
/// <remarks>Only the curve is learnt. What each sign weighs is fixed: learnt from hidden topics, coverage would count for nothing, since
/// hidden topics share their words with the others, and strange messages do not.</remarks>
/// <param name="Slope">How fast the share rises with the sum.</param>
/// <param name="Offset">Where the curve lies.</param>
internal sealed record Calibration(double Slope, double Offset)
{
    private const double LogitWeight = 0.2, CoverageWeight = 2, WordsWeight = 2, LettersWeight = 2, Ridge = 1e-3, LeastSlope = 0.05;
    private const int Steps = 15;

    /// <summary>The curve used when there are too few examples to learn one.</summary>
    public static Calibration Default { get; } = new(0.8, -4);

    /// <summary>One candidate of a held-out message.</summary>
    /// <param name="Evidence">What the models said.</param>
    /// <param name="Right">Whether the message was about this topic.</param>
    /// <param name="Weight">How much it counts.</param>
    public readonly record struct Case(Evidence Evidence, bool Right, double Weight);

    /// <summary>What the models say of one topic.</summary>
    /// <param name="Likely">Its probability beside the other topics.</param>
    /// <param name="Logit">Its unnormalised log-odds.</param>
    /// <param name="Coverage">The share of the message's features that the models know.</param>
    /// <param name="Words">The share of the message's words, the rarer the more, that stand in training texts of this topic.</param>
    /// <param name="Letters">The same of letter n-grams.</param>
    public readonly record struct Evidence(float Likely, float Logit, float Coverage, float Words, float Letters)
    {
        /// <summary>The weighed sum of the signs.</summary>
        public double Sum
        {
            get
            {
                var likely = Math.Clamp(Likely, 1e-6, 1 - 1e-6);
                return Math.Log(likely / (1 - likely)) + (LogitWeight * Logit) + (CoverageWeight * Coverage)
                    + (WordsWeight * Words) + (LettersWeight * Letters);
            }
        }
    }

    /// <summary>Fits the curve by Newton's method.</summary>
    public static Calibration Fit(IReadOnlyList<Case> cases)
    {
        double slope = 0, offset = 0;
        var sums = cases.Select(one => one.Evidence.Sum).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            double a = -Ridge * slope, b = -Ridge * offset, aa = Ridge, ab = 0, bb = Ridge;
            for (var i = 0; i < sums.Length; i++)
            {
                var share = Curve((slope * sums[i]) + offset);
                var miss = cases[i].Weight * ((cases[i].Right ? 1 : 0) - share);
                var bend = cases[i].Weight * share * (1 - share);
                a += miss * sums[i];
                b += miss;
                aa += bend * sums[i] * sums[i];
                ab += bend * sums[i];
                bb += bend;
            }
            var determinant = (aa * bb) - (ab * ab);
            slope += Math.Clamp(((bb * a) - (ab * b)) / determinant, -5, 5);
            offset += Math.Clamp(((aa * b) - (ab * a)) / determinant, -5, 5);
        }
        return double.IsFinite(slope) && double.IsFinite(offset) && slope > LeastSlope ? new(slope, offset) : Default;
    }

    /// <summary>The calibrated score, from 0 to 1.</summary>
    public double Score(Evidence evidence) => Curve((Slope * evidence.Sum) + Offset);

    private static double Curve(double sum) => 1 / (1 + Math.Exp(-sum));
}
