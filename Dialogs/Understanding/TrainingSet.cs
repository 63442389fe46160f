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
    IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageLines)
{
    /// <summary>The topic of what is outside the service: a message about it is never answered, and it is never offered.</summary>
    public const string Outside = "none";

    /// <summary>What we ourselves say of each topic, its title and its answer, by topic and language tag: nobody asks in these words, but
    /// they hold the words that belong to the topic.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Texts { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>Names of places, which say nothing on the topic.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}
