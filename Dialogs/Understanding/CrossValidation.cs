namespace ChatBot.Dialogs.Understanding;

/// <summary>Learns how far to trust the models by hiding examples, and whole topics, from them in turn.</summary>
internal sealed class CrossValidation
{
    private const int Parts = 5, FewestTopics = 4, MostLanguages = 6;

    /// <summary>A large set shows in two rounds what a small one needs five for.</summary>
    private const int LargeSet = 4000, LargeRounds = 2;

    /// <summary>How many messages about unknown topics we reckon with for each message about a known one.</summary>
    private const double UnknownShare = 0.5;

    private readonly IReadOnlyList<Example> _examples;
    private readonly bool[] _isDanger;
    private readonly int _outside, _languages;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Held>[] _messages;

    /// <summary>Takes what is to be hidden.</summary>
    /// <param name="all">The examples.</param>
    /// <param name="isDanger">Of each topic, whether it is one of danger.</param>
    /// <param name="outside">The number of the topic of what is outside; it is never hidden, and -1 where there is none.</param>
    /// <param name="languages">How many languages there are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public CrossValidation(IReadOnlyList<Example> all, bool[] isDanger, int outside, int languages, CancellationToken cancellationToken)
    {
        (_examples, _isDanger, _outside, _languages, _cancellationToken) = (Sample(all), isDanger, outside, languages, cancellationToken);
        _messages = new List<Held>[isDanger.Length < FewestTopics ? 0 : IsLarge ? LargeRounds : Parts];
        var parts = PartOf(_examples);
        Rounds = [.. Enumerable.Range(0, _messages.Length).Select(round => (Action)(() => _messages[round] = Read(round, parts)))];
    }

    /// <summary>What is to be done before <see cref="Learn()"/>, in any order or at once.</summary>
    public IReadOnlyList<Action> Rounds { get; }

    private bool IsLarge => _examples.Count > LargeSet;

    /// <summary>The curves and the thresholds.</summary>
    public Trust Learn() => _messages.Length == 0 ? Trust.Default : Learn([.. _messages.SelectMany(round => round)]);

    private List<Held> Read(int round, int[] parts)
    {
        bool Unknown(int i) => _examples[i].Topic != _outside && PartOfTopic(_examples[i].Topic) == round;
        bool Hidden(int i) => Unknown(i) || parts[i] == round;
        var messages = new List<Held>();
        var seen = Enumerable.Range(0, _examples.Count).Where(i => !Hidden(i)).Select(i => _examples[i]).ToArray();
        if (seen.Length == 0)
            return messages;
        var models = TopicModels.Train(seen, _isDanger.Length, _languages, _cancellationToken, quickly: IsLarge);
        foreach (var i in Enumerable.Range(0, _examples.Count).Where(i => _examples[i].IsQuestion && Hidden(i)))
        {
            if (Read(models, _examples[i]) is { } reading)
                messages.Add(new(Unknown(i) || _examples[i].Topic == _outside, _examples[i].Topic, reading));
        }
        return messages;
    }

    private Trust Learn(List<Held> messages)
    {
        var unknown = messages.Count(message => message.Unknown);
        var weight = unknown == 0 ? 1 : UnknownShare * (messages.Count - unknown) / unknown;
        double WeightOf(Held message) => message.Unknown ? weight : 1;
        var topic = Calibration.Fit([.. messages.SelectMany(m => m.Reading.Evidence.Take(1).Select((e, i) => new Calibration.Case(e, m.Reading.Topics[i] == m.Topic, WeightOf(m))))]);
        var offer = Calibration.Fit([.. messages.Select(m => new Calibration.Case(m.Reading.Together, m.Offered, WeightOf(m)))]);
        var outcomes = messages.Where(m => m.Reading.Topics[0] != _outside)
            .Select(m => new Thresholds.Outcome(topic.Score(m.Reading.Evidence[0]), m.Reading.Topics[0] == m.Topic, WeightOf(m)));
        return new(topic, offer, Thresholds.Learn([.. outcomes], IsLarge));
    }

    // One curve serves all languages; four of twelve show it as well, in a third of the time.
    private static IReadOnlyList<Example> Sample(IReadOnlyList<Example> examples)
    {
        var present = examples.Select(example => example.Language).Distinct().Order().ToArray();
        return present.Length <= MostLanguages ? examples : [.. examples.Where(example => Array.IndexOf(present, example.Language) % 3 == 0)];
    }

    // Within each topic and language every fifth question falls into the same part; an answer's sentences are never hidden by themselves.
    private static int[] PartOf(IReadOnlyList<Example> examples)
    {
        var counted = new Dictionary<(int Topic, int Language), int>();
        var parts = new int[examples.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = -1;
            if (!examples[i].IsQuestion)
                continue;
            var key = (examples[i].Topic, examples[i].Language);
            counted.TryGetValue(key, out var before);
            counted[key] = before + 1;
            parts[i] = (before + examples[i].Topic) % Parts;
        }
        return parts;
    }

    // Neighbours in the alphabet are often neighbours in meaning; they shall not be hidden together, nor always apart.
    private static int PartOfTopic(int topic) => (int)(TextHash.Finish((uint)topic + 1) % Parts);

    private TopicReading? Read(TopicModels models, Example example)
    {
        Span<double> language = stackalloc double[_languages];
        language.Clear();
        language[example.Language] = example.OwnScript ? 1 : 0;
        return TopicReading.Of(models, _isDanger, example.Features, language);
    }

    /// <summary>A message that was hidden from the models, and how they read it.</summary>
    private sealed record Held(bool Unknown, int Topic, TopicReading Reading)
    {
        public bool Offered => Array.IndexOf(Reading.Topics, Topic, 0, Reading.Evidence.Length) >= 0;
    }
}
