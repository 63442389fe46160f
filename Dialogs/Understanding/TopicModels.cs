using System.Collections.Concurrent;

namespace ChatBot.Dialogs.Understanding;

/// <summary>One model a language and one over all languages; a message is read by those that its language makes likely.</summary>
internal sealed class TopicModels
{
    /// <summary>How much the model of a language that is certain counts beside the model of all languages, which counts 1.</summary>
    private const float LanguageShare = 0.5f;

    /// <summary>The same of a language that was learnt anew after the model of all languages: it knows what that one does not.</summary>
    private const float NewerShare = 3;

    /// <summary>Languages less likely than this are not asked.</summary>
    private const double LeastLikely = 0.05;

    /// <summary>In a large set what stands in one text only is left out: it would double the models and adds nothing.</summary>
    private const int LargeSet = 8000;

    /// <summary>And in a very large one, in two texts only, or in four where it is larger still.</summary>
    private const int VeryLargeSet = 40_000;

    // Two views of the same words disagree most on what is strange to both. Sounds are what scripts have in common; within one they only blur.
    private static readonly (BlockWeights All, BlockWeights Language)
        OneLanguage = (new(1, 1, 0, 0), new(1, 2, 0.7f, 0)),
        Several = (new(1.2f, 3f, 0, 3f), new(1, 2, 0, 0));

    private readonly LinearClassifier?[] _languages;
    private readonly LinearClassifier _all;
    private readonly IReadOnlyList<int> _newer;

    public TopicModels(LinearClassifier?[] languages, LinearClassifier all)
        : this(languages, all, [])
    {
    }

    private TopicModels(LinearClassifier?[] languages, LinearClassifier all, IReadOnlyList<int> newer)
    {
        _newer = newer;
        _languages = languages;
        _all = all;
    }

    /// <summary>The models of the languages; null for a language without examples.</summary>
    public IReadOnlyList<LinearClassifier?> Languages => _languages;

    /// <summary>The model of all languages.</summary>
    public LinearClassifier All => _all;

    /// <summary>Trains on the examples given.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="topics">How many topics there are.</param>
    /// <param name="languages">How many languages there are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="quickly">Goes through the examples half as often: enough to see which messages would be read wrongly.</param>
    /// <param name="beside">Other work, done beside it on as many cores as there are; without any, one core does all.</param>
    public static TopicModels Train(
        IReadOnlyList<Example> examples, int topics, int languages, CancellationToken cancellationToken, bool quickly = false, IReadOnlyList<Action>? beside = null)
    {
        var byLanguage = examples.ToLookup(example => example.Language);
        var models = new LinearClassifier?[languages];
        LinearClassifier? all = null;
        var blocks = byLanguage.Count > 1 ? Several : OneLanguage;
        // Each model is trained by one thread from start to end, so that the result does not depend on how many there are. The model of all
        // languages takes longest and is begun first; the small ones come last and fill the gaps.
        IEnumerable<Action> work =
        [
            () => all = LinearClassifier.Train(examples, topics, LeastTexts(examples.Count), blocks.All, cancellationToken, quickly),
            .. beside ?? [],
            .. byLanguage.Select(own => (Action)(() => models[own.Key] = LinearClassifier.Train([.. own], topics, LeastOwnTexts(examples.Count), blocks.Language, cancellationToken, quickly))),
        ];
        var cores = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = beside is null ? 1 : Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering), cores, one => one());
        return new(models, all!);
    }

    /// <summary>The same models but for some languages, learnt anew from their examples.</summary>
    public TopicModels Mend(IReadOnlyList<Example> examples, IReadOnlyList<int> languages, CancellationToken cancellationToken)
    {
        var models = _languages.ToArray();
        Parallel.ForEach(languages, new ParallelOptions { CancellationToken = cancellationToken }, language =>
        {
            var own = examples.Where(example => example.Language == language).ToList();
            models[language] = own.Count == 0 || _languages[language] is null ? null
                : LinearClassifier.Train(own, _all.Classes, LeastOwnTexts(examples.Count * _languages.Length), _languages[language]!.Blocks, cancellationToken);
        });
        return new(models, _all, languages);
    }

    private float ShareOf(int language) => _newer.Contains(language) ? NewerShare : LanguageShare;

    private static int LeastOwnTexts(int examples) => Math.Min(2, LeastTexts(examples));

    private static int LeastTexts(int examples) => examples > 2 * VeryLargeSet ? 5 : examples > VeryLargeSet ? 3 : examples > LargeSet ? 2 : 1;

    /// <summary>How many models read a message.</summary>
    /// <param name="languages">How likely each language is, where the message is in its script.</param>
    public int Readers(ReadOnlySpan<double> languages)
    {
        var readers = 1;
        for (var i = 0; i < languages.Length; i++)
            readers += IsAsked(languages, i) ? 1 : 0;
        return readers;
    }

    /// <summary>Writes how likely each topic is, and its unnormalised log-odds.</summary>
    /// <param name="features">The features of the message.</param>
    /// <param name="languages">How likely each language is, where the message is in its script.</param>
    /// <param name="likely">The probability of each topic.</param>
    /// <param name="logits">The log-odds of each topic, unnormalised.</param>
    /// <param name="ids">Which features each reader knows; as many as the message has for each of <see cref="Readers"/>.</param>
    /// <param name="known">How many that are, one a reader.</param>
    /// <returns>The share of the features that the models know.</returns>
    public float Read(
        ReadOnlySpan<uint> features, ReadOnlySpan<double> languages, Span<float> likely, Span<float> logits, Span<int> ids, Span<LinearClassifier.KnownFeatures> known)
    {
        Span<float> one = stackalloc float[likely.Length];
        likely.Clear();
        logits.Clear();
        float total = 0, most = 0;
        var reader = 0;
        for (var i = -1; i < languages.Length; i++)
        {
            if (i >= 0 && !IsAsked(languages, i))
                continue;
            var share = i < 0 ? 1 : ShareOf(i) * (float)languages[i];
            known[reader] = ModelOf(i).Score(features, one, ids.Slice(reader * features.Length, features.Length));
            most = Math.Max(most, known[reader++].Share);
            for (var k = 0; k < one.Length; k++)
                logits[k] += share * one[k];
            LogOdds.Softmax(one);
            for (var k = 0; k < one.Length; k++)
                likely[k] += share * one[k];
            total += share;
        }
        for (var k = 0; k < likely.Length; k++)
        {
            likely[k] /= total;
            logits[k] /= total;
        }
        return most;
    }

    /// <summary>How much of a message stands in the training texts of some topics; of what <see cref="Read"/> wrote.</summary>
    public void Support(
        int features, ReadOnlySpan<double> languages, ReadOnlySpan<int> ids, ReadOnlySpan<LinearClassifier.KnownFeatures> known, ReadOnlySpan<int> topics, Span<float> words, Span<float> letters)
    {
        words.Clear();
        letters.Clear();
        var reader = 0;
        for (var i = -1; i < languages.Length; i++)
        {
            if (i >= 0 && !IsAsked(languages, i))
                continue;
            ModelOf(i).Support(known[reader], ids.Slice(reader * features, features), topics, words, letters);
            reader++;
        }
    }

    private bool IsAsked(ReadOnlySpan<double> languages, int language) => languages[language] >= LeastLikely && _languages[language] is not null;

    private LinearClassifier ModelOf(int language) => language < 0 ? _all : _languages[language]!;
}
