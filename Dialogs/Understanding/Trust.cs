namespace ChatBot.Dialogs.Understanding;

/// <summary>How far the models can be trusted, as learned from messages that were hidden from them.</summary>
/// <param name="Topic">How likely a message is about one topic.</param>
/// <param name="Offer">How likely its topic is among the best three.</param>
/// <param name="Thresholds">From which scores we answer or ask back.</param>
internal sealed record Trust(Calibration Topic, Calibration Offer, Thresholds Thresholds)
{
    /// <summary>How many topics are offered when we ask back.</summary>
    public const int Candidates = 3;

    /// <summary>Used when there are too few examples to learn from.</summary>
    public static Trust Default { get; } = new(Calibration.Default, Calibration.Default, Thresholds.Default);

    /// <summary>What the models say of the best three topics together.</summary>
    /// <param name="likely">The probability of each topic.</param>
    /// <param name="logits">The unnormalised log-odds of each.</param>
    /// <param name="coverage">The share of the message's features that the models know.</param>
    public static Calibration.Evidence OfBest(ReadOnlySpan<float> likely, ReadOnlySpan<float> logits, float coverage)
    {
        float first = 0, second = 0, third = 0, logit = float.NegativeInfinity;
        for (var k = 0; k < likely.Length; k++)
        {
            logit = Math.Max(logit, logits[k]);
            if (likely[k] > first)
                (first, second, third) = (likely[k], first, second);
            else if (likely[k] > second)
                (second, third) = (likely[k], second);
            else if (likely[k] > third)
                third = likely[k];
        }
        return new(first + second + third, logit, coverage);
    }
}
