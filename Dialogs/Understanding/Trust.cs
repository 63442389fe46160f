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
}
