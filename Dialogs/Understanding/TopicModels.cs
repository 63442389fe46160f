namespace ChatBot.Dialogs.Understanding;

/// <summary>One model a language and one over all languages; a message is read by those that its language makes likely.</summary>
internal sealed class TopicModels
{
    /// <summary>How much the model of all languages counts beside a language that is certain, and beside one that is not: 1.2 - certainty.</summary>
    private const float AllLanguages = 1.2f;

    /// <summary>Languages less likely than this are not asked.</summary>
    private const double LeastLikely = 0.05;

    private readonly LinearClassifier?[] _languages;
    private readonly LinearClassifier _all;

    private TopicModels(LinearClassifier?[] languages, LinearClassifier all)
    {
        _languages = languages;
        _all = all;
    }

    /// <summary>Trains on the examples given.</summary>
    public static TopicModels Train(IReadOnlyList<Example> examples, int topics, int languages, CancellationToken cancellationToken)
    {
        var byLanguage = examples.ToLookup(example => example.Language);
        var models = new LinearClassifier?[languages];
        LinearClassifier? all = null;
        // Each model is trained by one thread from start to end, so that the result does not depend on how many there are.
        Parallel.For(-1, languages, new ParallelOptions { CancellationToken = cancellationToken }, language =>
        {
            if (language < 0)
                all = Model(examples, topics, leastTexts: 2, cancellationToken);
            else if (byLanguage.Contains(language))
                models[language] = Model([.. byLanguage[language]], topics, leastTexts: 1, cancellationToken);
        });
        return new(models, all!);
    }

    /// <summary>Writes how likely each topic is, and its unnormalised log-odds.</summary>
    /// <param name="features">The features of the message.</param>
    /// <param name="languages">How likely each language is.</param>
    /// <param name="likely">The probability of each topic.</param>
    /// <param name="logits">The log-odds of each topic, unnormalised.</param>
    /// <returns>The share of the features that the models know.</returns>
    public float Read(ReadOnlySpan<uint> features, ReadOnlySpan<double> languages, Span<float> likely, Span<float> logits)
    {
        var scores = new Mixture(likely, logits, stackalloc float[likely.Length]);
        float coverage = 0, certainty = 0;
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] < LeastLikely || _languages[i] is not { } model)
                continue;
            var share = (float)languages[i];
            certainty = Math.Max(certainty, share);
            coverage = Math.Max(coverage, scores.Add(model, features, share));
        }
        var known = scores.Add(_all, features, AllLanguages - certainty);
        scores.Normalise();
        return Math.Max(known, coverage);
    }

    private static LinearClassifier Model(IReadOnlyList<Example> examples, int topics, int leastTexts, CancellationToken cancellationToken) =>
        LinearClassifier.Train([.. examples.Select(e => e.Features)], [.. examples.Select(e => e.Topic)], topics, leastTexts, cancellationToken);

    private ref struct Mixture
    {
        private readonly Span<float> _likely;
        private readonly Span<float> _logits;
        private readonly Span<float> _one;
        private float _total;

        public Mixture(Span<float> likely, Span<float> logits, Span<float> one)
        {
            _likely = likely;
            _logits = logits;
            _one = one;
            likely.Clear();
            logits.Clear();
        }

        public float Add(LinearClassifier model, ReadOnlySpan<uint> features, float share)
        {
            var known = model.Score(features, _one);
            for (var k = 0; k < _one.Length; k++)
                _logits[k] += share * _one[k];
            LinearClassifier.Softmax(_one);
            for (var k = 0; k < _one.Length; k++)
                _likely[k] += share * _one[k];
            _total += share;
            return known;
        }

        public readonly void Normalise()
        {
            for (var k = 0; k < _one.Length; k++)
            {
                _likely[k] /= _total;
                _logits[k] /= _total;
            }
        }
    }
}
