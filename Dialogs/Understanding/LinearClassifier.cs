using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>A trained model of topics: a row of small weights a feature, and which topics' texts each feature stands in.</summary>
internal sealed class LinearClassifier
{
    private const int BitsOfSet = 64;

    private readonly FeatureRows _rows;
    private readonly float[] _bias;
    private readonly ulong[] _topics;
    private readonly int _setSize;

    /// <summary>Takes in a model as it was stored.</summary>
    public LinearClassifier(FeatureTable table, BlockWeights blocks, float rarest, int classes, sbyte[] rows, float[] bias, ulong[] topics)
    {
        (Table, Blocks, Rarest, Classes) = (table, blocks, rarest, classes);
        _rows = new(classes, rows);
        _setSize = SetSize(classes);
        (_bias, _topics) = (bias, topics);
    }

    /// <summary>The features.</summary>
    public FeatureTable Table { get; }

    /// <summary>How much each block counts.</summary>
    public BlockWeights Blocks { get; }

    /// <summary>How rare a feature is that no training text has.</summary>
    public float Rarest { get; }

    /// <summary>The number of topics.</summary>
    public int Classes { get; }

    /// <summary>What is stored: the rows, the biases, and the topics of each feature as a set of bits.</summary>
    public (sbyte[] Rows, float[] Bias, ulong[] Topics) Stored => (_rows.Bytes, _bias, _topics);

    /// <summary>Learns which topic each text belongs to. Deterministic.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="classes">How many topics there are.</param>
    /// <param name="leastTexts">In how many texts a feature must stand to be learnt.</param>
    /// <param name="blocks">How much each block counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="quickly">Whether to go through the texts half as often.</param>
    public static LinearClassifier Train(
        IReadOnlyList<Example> texts, int classes, int leastTexts, BlockWeights blocks, CancellationToken cancellationToken, bool quickly = false)
    {
        var features = WeightedFeatures.Learn(texts, leastTexts, blocks);
        var (weights, bias) = LinearTraining.Run(features, texts, classes, quickly, cancellationToken);
        var rows = FeatureRows.Of(weights, LinearTraining.WidthOf(classes), classes, features.Rarity);
        return new(features.Table, blocks, features.Rarest, classes, rows.Bytes, bias, TopicsOf(features.Table, texts, classes));
    }

    /// <summary>Writes the log-odds of each topic, unnormalised.</summary>
    /// <param name="text">The features of the text, block by block.</param>
    /// <param name="logits">One a topic.</param>
    /// <param name="ids">Where the numbers of the known features go; as long as <paramref name="text"/>.</param>
    /// <returns>How many of the text's features are known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KnownFeatures Score(ReadOnlySpan<uint> text, Span<float> logits, Span<int> ids)
    {
        Span<float> weights = text.Length <= 1024 ? stackalloc float[text.Length] : new float[text.Length];
        int known = 0, at = 0;
        var result = default(KnownFeatures);
        for (var block = 0; block < TextFeatures.Blocks; block++)
        {
            var (from, start) = (known, at);
            while (at < text.Length && TextFeatures.BlockOf(text[at]) == block)
                at++;
            if (Blocks.Of(block) > 0)
                known += Table.FindAll(text[start..at], ids[known..]);
            for (var i = from; i < known; i++)
                weights[i] = _rows.Rarity(ids[i]);
            WeightedFeatures.Level(weights[from..known], Blocks.Of(block));
            if (block == TextFeatures.Words)
                result = result with { Words = known, AllWords = at };
            else if (block == TextFeatures.Letters)
                result = result with { Letters = known - result.Words, AllLetters = at - result.AllWords };
        }
        _rows.Sum(ids[..known], weights[..known], logits);
        for (var k = 0; k < Classes; k++)
            logits[k] += _bias[k];
        return result;
    }

    /// <summary>How much of a text's words and of its letter n-grams, the rarer the more, stands in the training texts of some topics.</summary>
    /// <param name="known">What <see cref="Score"/> told of the text.</param>
    /// <param name="ids">The numbers it wrote.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="words">Raised to the shares of the words, from 0 to 1, one a topic.</param>
    /// <param name="letters">Raised to the shares of the letter n-grams.</param>
    public void Support(KnownFeatures known, ReadOnlySpan<int> ids, ReadOnlySpan<int> topics, Span<float> words, Span<float> letters)
    {
        Support(ids[..known.Words], known.AllWords, topics, words);
        Support(ids.Slice(known.Words, known.Letters), known.AllLetters, topics, letters);
    }

    private void Support(ReadOnlySpan<int> ids, int count, ReadOnlySpan<int> topics, Span<float> shares)
    {
        Span<float> found = stackalloc float[topics.Length];
        found.Clear();
        var all = (count - ids.Length) * Rarest * Rarest;
        foreach (var id in ids)
        {
            var weight = _rows.Rarity(id);
            weight *= weight;
            all += weight;
            for (var i = 0; i < topics.Length; i++)
                found[i] += (_topics[(id * _setSize) + (topics[i] / BitsOfSet)] >> (topics[i] % BitsOfSet) & 1) != 0 ? weight : 0;
        }
        for (var i = 0; i < topics.Length && all > 0; i++)
            shares[i] = Math.Max(shares[i], found[i] / all);
    }

    private static int SetSize(int classes) => (classes + BitsOfSet - 1) / BitsOfSet;

    private static ulong[] TopicsOf(FeatureTable table, IReadOnlyList<Example> texts, int classes)
    {
        var size = SetSize(classes);
        var topics = new ulong[table.Count * size];
        var ids = new int[texts.Count == 0 ? 0 : texts.Max(text => text.Features.Length)];
        foreach (var text in texts)
        {
            foreach (var id in ids.AsSpan(0, table.FindAll(text.Features, ids)))
                topics[(id * size) + (text.Topic / BitsOfSet)] |= 1ul << (text.Topic % BitsOfSet);
        }
        return topics;
    }

    /// <summary>How many of a text's features a model knows.</summary>
    /// <param name="Words">Of its words and pairs of words.</param>
    /// <param name="AllWords">How many of these it has.</param>
    /// <param name="Letters">Of its letter n-grams.</param>
    /// <param name="AllLetters">How many of these it has.</param>
    public readonly record struct KnownFeatures(int Words, int AllWords, int Letters, int AllLetters)
    {
        /// <summary>The share of words and letter n-grams that is known.</summary>
        public float Share => AllWords + AllLetters == 0 ? 0 : (float)(Words + Letters) / (AllWords + AllLetters);
    }
}
