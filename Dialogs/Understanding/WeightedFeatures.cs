using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The features that a model knows, weighted by how rare they are in its training texts (TF-IDF).</summary>
/// <param name="Table">The features.</param>
/// <param name="Rarity">How rare each is.</param>
/// <param name="Blocks">How much each block counts.</param>
/// <param name="Rarest">How rare a feature is that no training text has.</param>
internal sealed record WeightedFeatures(FeatureTable Table, float[] Rarity, BlockWeights Blocks, float Rarest)
{
    /// <summary>The number of features.</summary>
    public int Count => Table.Count;

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
    /// <param name="text">The features of the text, block by block.</param>
    /// <param name="ids">Where the numbers of known features go; as long as <paramref name="text"/>.</param>
    /// <param name="weights">Where their weights go.</param>
    /// <returns>How many were known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Weigh(ReadOnlySpan<uint> text, Span<int> ids, Span<float> weights)
    {
        int known = 0, at = 0;
        for (var block = 0; block < TextFeatures.Blocks; block++)
        {
            var (from, start) = (known, at);
            while (at < text.Length && TextFeatures.BlockOf(text[at]) == block)
                at++;
            known += Table.FindAll(text[start..at], ids[known..]);
            for (var i = from; i < known; i++)
                weights[i] = Rarity[ids[i]];
            Level(weights[from..known], Blocks.Of(block));
        }
        return known;
    }

    /// <summary>Scales some weights so that together they have a length.</summary>
    public static void Level(Span<float> weights, float length)
    {
        var squares = 0f;
        foreach (var weight in weights)
            squares += weight * weight;
        var scale = squares > 0 ? length / MathF.Sqrt(squares) : 0;
        foreach (ref var weight in weights)
            weight *= scale;
    }

    private static float Rareness(int texts, int times) => MathF.Log((1f + texts) / (1f + times)) + 1f;
}
