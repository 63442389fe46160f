namespace ChatBot.Dialogs.Understanding;

/// <summary>All that the understanding learns from.</summary>
/// <param name="Languages">The languages we answer in.</param>
/// <param name="Questions">The national example questions, by topic and language tag; they train the models.</param>
/// <param name="MunicipalQuestions">A municipality's own example questions, by municipality, topic and language tag; they train nothing and
/// are compared with the message as they stand, so that nothing crosses from one municipality to another.</param>
/// <param name="SensitiveTopics">Topics, danger among them, that are answered unasked only when the score is high.</param>
/// <param name="LanguageLines">Texts for telling languages apart, see <see cref="LanguageDetector.Train"/>; the questions are added to them.</param>
public sealed record TrainingSet(
    IReadOnlyList<Language> Languages,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Questions,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> MunicipalQuestions,
    IReadOnlySet<string> SensitiveTopics,
    IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageLines);
