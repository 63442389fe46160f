namespace ChatBot.Dialogs.Understanding;

/// <summary>What a training leads to.</summary>
/// <param name="Detector">Tells languages apart.</param>
/// <param name="Examples">The example questions themselves.</param>
/// <param name="Topics">Tells topics apart.</param>
internal sealed record Learnt(LanguageDetector Detector, ExampleTexts Examples, TrainedTopics Topics);
