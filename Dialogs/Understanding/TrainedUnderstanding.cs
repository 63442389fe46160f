namespace ChatBot.Dialogs.Understanding;

/// <summary>Understanding that is trained on example questions when the process starts or the content changes.</summary>
public sealed class TrainedUnderstanding : IUnderstanding
{
    private readonly LanguageDetector _detector;
    private readonly TopicMatcher _matcher;
    private readonly ExampleTopics _examples;
    private readonly int _languages;

    private TrainedUnderstanding(LanguageDetector detector, TopicMatcher matcher, ExampleTopics examples, int languages)
    {
        _detector = detector;
        _matcher = matcher;
        _examples = examples;
        _languages = languages;
    }

    /// <summary>Trains the language detector and the topic models. The same set gives the same scores.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainedUnderstanding Train(TrainingSet set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        LanguageDetector? detector = null;
        TopicMatcher? matcher = null;
        Parallel.For(0, 2, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            if (part == 0)
                matcher = TopicMatcher.Train(set, cancellationToken);
            else
                detector = LanguageDetector.Train(WithQuestions(set), set.Languages, cancellationToken);
        });
        return new(detector!, matcher!, new ExampleTopics(set.Questions), set.Languages.Count);
    }

    /// <inheritdoc/>
    public Understood Read(string text, Language? prior, string municipality)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(municipality);
        Span<double> languages = stackalloc double[_languages];
        var language = _detector.Guess(text, prior, languages);
        var (topics, verdict) = _matcher.Match(text, languages, municipality);
        return _examples.Find(text, language.Language?.Tag) is { } topic ? new(language, First(topic, topics), Verdict.Answer) : new(language, topics, verdict);
    }

    private static IReadOnlyList<TopicScore> First(string topic, IReadOnlyList<TopicScore> topics) =>
        [new(topic, 1), .. topics.Where(score => score.Topic != topic)];

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
