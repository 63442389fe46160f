using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The features that a model knows, weighted by how rare they are in its training texts (TF-IDF).</summary>
internal sealed class WeightedFeatures
{
    private readonly FeatureTable _table;
    private readonly float[] _rarity;
    private readonly BlockWeights _blocks;

    public WeightedFeatures(FeatureTable table, float[] rarity, BlockWeights blocks, float rarest)
    {
        _table = table;
        _rarity = rarity;
        _blocks = blocks;
        Rarest = rarest;
    }

    /// <summary>The number of features.</summary>
    public int Count => _table.Count;

    /// <summary>How rare a feature is that no training text has.</summary>
    public float Rarest { get; }

    /// <summary>How rare each feature is.</summary>
    public ReadOnlySpan<float> Rarity => _rarity;

    /// <summary>The table of the features.</summary>
    public FeatureTable Table => _table;

    /// <summary>How much each block counts.</summary>
    public BlockWeights Blocks => _blocks;

    /// <summary>Learns from training texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="leastTexts">In how many texts a feature must stand to be learnt.</param>
    /// <param name="blocks">How much each block counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightedFeatures Learn(IReadOnlyList<Example> texts, int leastTexts, BlockWeights blocks)
    {
        var table = new FeatureTable(texts.Count * 8);
        var seen = new List<int>();
        foreach (var text in texts)
        {
            foreach (var feature in text.Features)
            {
                if (blocks.Of(TextFeatures.BlockOf(feature)) == 0)
                    continue;
                var id = table.Add(feature);
                if (id == seen.Count)
                    seen.Add(0);
                seen[id]++;
            }
        }
        var kept = table.Keep(seen.Select(count => count >= leastTexts).ToArray());
        var rarity = seen.Where(count => count >= leastTexts).Select(count => Rareness(texts.Count, count)).ToArray();
        return new(kept, rarity, blocks, Rareness(texts.Count, 0));
    }

    /// <summary>Writes the known features of a text with their weights; each block together has the length of its weight.</summary>
    /// <param name="text">The features of the text, in ascending order.</param>
    /// <param name="ids">Where the numbers of known features go; as long as <paramref name="text"/>.</param>
    /// <param name="weights">Where their weights go.</param>
    /// <returns>How many were known, and their share among words and letters.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Count, float Share) Weigh(ReadOnlySpan<uint> text, Span<int> ids, Span<float> weights)
    {
        int known = 0, at = 0;
        var share = 0f;
        for (var block = 0; block < TextFeatures.Blocks; block++)
        {
            var from = known;
            var squares = 0f;
            for (; at < text.Length && TextFeatures.BlockOf(text[at]) == block; at++)
            {
                var id = _table.Find(text[at]);
                if (id < 0)
                    continue;
                var weight = _rarity[id];
                squares += weight * weight;
                ids[known] = id;
                weights[known++] = weight;
            }
            var scale = squares > 0 ? _blocks.Of(block) / MathF.Sqrt(squares) : 0;
            for (var i = from; i < known; i++)
                weights[i] *= scale;
            if (block == TextFeatures.Letters && at > 0)
                share = (float)known / at;
        }
        return (known, share);
    }

    private static float Rareness(int texts, int times) => MathF.Log((1f + texts) / (1f + times)) + 1f;
}
