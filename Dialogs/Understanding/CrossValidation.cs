namespace ChatBot.Dialogs.Understanding;

/// <summary>Learns how far to trust the models by hiding examples, and whole topics, from them in turn.</summary>
internal static class CrossValidation
{
    private const int Folds = 2, Parts = 5, FewestTopics = 4, MostLanguages = 6;

    /// <summary>How many messages about unknown topics we reckon with for each message about a known one.</summary>
    private const double UnknownShare = 0.3;

    /// <summary>The curves and the thresholds.</summary>
    public static Trust Run(
        IReadOnlyList<Example> all, int topics, int languages, CancellationToken cancellationToken)
    {
        if (topics < FewestTopics)
            return Trust.Default;
        var examples = Sample(all);
        var messages = new List<Held>();
        var parts = PartOf(examples);
        for (var fold = 0; fold < Folds; fold++)
        {
            bool Hidden(int i) => examples[i].Topic % Parts == fold || parts[i] == fold;
            var seen = Enumerable.Range(0, examples.Count).Where(i => !Hidden(i)).Select(i => examples[i]).ToArray();
            if (seen.Length == 0)
                continue;
            var models = TopicModels.Train(seen, topics, languages, cancellationToken);
            messages.AddRange(Enumerable.Range(0, examples.Count).Where(Hidden).Select(i => Read(models, examples[i], topics, languages, fold)));
        }
        return Learn(messages);
    }

    private static Trust Learn(IReadOnlyList<Held> messages)
    {
        var unknown = messages.Count(message => message.Unknown);
        var weight = unknown == 0 ? 1 : UnknownShare * (messages.Count - unknown) / unknown;
        var cases = messages.SelectMany(m => m.Best.Select(b => new Calibration.Case(b.Evidence, b.Right, m.Unknown ? weight : 1))).ToArray();
        var topic = Calibration.Fit(cases);
        var offer = Calibration.Fit([.. messages.Select(m => new Calibration.Case(m.Together, m.Best.Any(b => b.Right), m.Unknown ? weight : 1))]);
        var outcomes = messages.Select(m => new Thresholds.Outcome(topic.Score(m.Best[0].Evidence), m.Best[0].Right, m.Unknown ? weight : 1));
        return new(topic, offer, Thresholds.Learn([.. outcomes]));
    }

    // One curve serves all languages; six of them show it as well as twelve, in half the time.
    private static IReadOnlyList<Example> Sample(IReadOnlyList<Example> examples)
    {
        var present = examples.Select(example => example.Language).Distinct().Order().ToArray();
        return present.Length <= MostLanguages ? examples : [.. examples.Where(example => Array.IndexOf(present, example.Language) % 2 == 0)];
    }

    // Within each topic and language every fifth example falls into the same part.
    private static int[] PartOf(IReadOnlyList<Example> examples)
    {
        var counted = new Dictionary<(int Topic, int Language), int>();
        var parts = new int[examples.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var key = (examples[i].Topic, examples[i].Language);
            counted.TryGetValue(key, out var before);
            counted[key] = before + 1;
            parts[i] = (before + examples[i].Topic) % Parts;
        }
        return parts;
    }

    private static Held Read(TopicModels models, Example example, int topics, int languages, int fold)
    {
        Span<double> language = stackalloc double[languages];
        language.Clear();
        language[example.Language] = 1;
        var likely = new float[topics];
        var logits = new float[topics];
        var coverage = models.Read(example.Features, language, likely, logits);
        var best = Enumerable.Range(0, topics).OrderByDescending(k => likely[k]).Take(Trust.Candidates);
        return new(
            example.Topic % Parts == fold, Trust.OfBest(likely, logits, coverage),
            [.. best.Select(k => (new Calibration.Evidence(likely[k], logits[k], coverage), k == example.Topic))]);
    }

    /// <summary>A message that was hidden from the models, and their best topics for it.</summary>
    private sealed record Held(bool Unknown, Calibration.Evidence Together, IReadOnlyList<(Calibration.Evidence Evidence, bool Right)> Best);
}
