namespace ChatBot.Dialogs.Understanding;

/// <summary>Understanding that is trained on example questions when the process starts or the content changes.</summary>
public sealed class TrainedUnderstanding : IUnderstanding
{
    private readonly Learnt _learnt;
    private readonly TopicMatcher _matcher;
    private readonly int _languages;

    // The set itself is let go: its texts are many times larger than what is learnt from them.
    private TrainedUnderstanding(TrainingSet set, Learnt learnt)
    {
        (_learnt, _languages) = (learnt, set.Languages.Count);
        _matcher = new(set, learnt.Topics);
    }

    /// <summary>The example questions themselves.</summary>
    internal ExampleTexts Examples => _learnt.Examples;

    /// <summary>Trains the language detector and the topic models. The same set gives the same scores.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainedUnderstanding Train(TrainingSet set, CancellationToken cancellationToken) => Train(set, "", new NoTrainingStore(), cancellationToken);

    /// <summary>As <see cref="Train(TrainingSet, CancellationToken)"/>; what was learnt from the same set before is taken as it was kept.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="key">The fingerprint of the set.</param>
    /// <param name="store">Where trainings are kept.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainedUnderstanding Train(TrainingSet set, string key, ITrainingStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(store);
        if (store.Find(key) is { } kept && UnderstandingFile.Read(kept, set.Languages) is { } known)
            return new(set, known);
        LanguageDetector? detector = null;
        var topics = TrainedTopics.Train(set, () => detector = TrainDetector(set, cancellationToken), cancellationToken);
        var learnt = new Learnt(detector!, ExampleTexts.Of(set.Questions), topics);
        store.Keep(key, UnderstandingFile.Write(learnt));
        return new(set, learnt);
    }

    /// <summary>Trains the language detector alone, on the texts for it and on the example questions.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static LanguageDetector TrainDetector(TrainingSet set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        return LanguageDetector.Train(WithQuestions(set), set.Languages, cancellationToken);
    }

    /// <summary>The same understanding with the models of some languages learnt anew: what can be had within a second or two when texts of
    /// these languages have changed. Everything else is as it was, and follows from a whole training.</summary>
    /// <param name="set">The changed set.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>The understanding; null when too much has changed for it.</returns>
    public TrainedUnderstanding? Mend(TrainingSet set, CancellationToken cancellationToken) =>
        _learnt.Topics.Mend(set, cancellationToken) is { } mended ? new(set, _learnt with { Topics = mended, Examples = ExampleTexts.Of(set.Questions) }) : null;

    /// <inheritdoc/>
    public Understood Read(string text, Language? prior, string municipality)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(municipality);
        Span<double> languages = stackalloc double[_languages];
        var language = _learnt.Detector.Guess(text, prior, languages);
        var folded = TextNormalizer.Fold(text);
        var (topics, verdict) = _matcher.MatchFolded(folded, languages, municipality);
        return Examples.TopicOf(folded, language.Language?.Tag) is { } topic ? Known(topic, topics, language) : new(language, topics, verdict);
    }

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<char> word, string tag) => _matcher.Knows(word, tag);

    private static Understood Known(string topic, IReadOnlyList<TopicScore> topics, LanguageGuess language) =>
        new(language, [new(topic, 1), .. topics.Where(score => score.Topic != topic)], topic == TrainingSet.Outside ? Verdict.NotUnderstood : Verdict.Answer) { IsExample = true };

    // Our own questions are the best text there is for telling our messages' languages apart.
    private static Dictionary<string, IReadOnlyList<string>> WithQuestions(TrainingSet set)
    {
        var lines = set.LanguageLines.ToDictionary(entry => entry.Key, entry => entry.Value.ToList(), StringComparer.Ordinal);
        var scripts = set.Languages.ToDictionary(language => language.Tag, language => language.Script, StringComparer.Ordinal);
        foreach (var (tag, questions) in set.Questions.OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => e.Value))
        {
            if (!scripts.TryGetValue(tag, out var script))
                continue;
            foreach (var question in questions)
            {
                var romanised = script != Script.Latin && Scripts.Of(question) == Script.Latin;
                var name = romanised ? tag + ".latin" : tag;
                if (!lines.TryGetValue(name, out var own))
                    lines[name] = own = [];
                own.Add(question);
            }
        }
        return lines.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal);
    }
}
