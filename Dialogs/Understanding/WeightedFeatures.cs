using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The features that a model knows, weighted by how rare they are in its training texts (TF-IDF).</summary>
internal sealed class WeightedFeatures
{
    /// <summary>Character n-grams carry misspelt and inflected words, so their block weighs a little more than the words.</summary>
    private const float CharacterWeight = 1.5f;

    private readonly FeatureTable _table;
    private readonly float[] _rarity;

    private WeightedFeatures(FeatureTable table, float[] rarity)
    {
        _table = table;
        _rarity = rarity;
    }

    /// <summary>The number of features.</summary>
    public int Count => _table.Count;

    /// <summary>Learns from the features of training texts.</summary>
    /// <param name="texts">One array of features a text.</param>
    /// <param name="leastTexts">In how many texts a feature must stand to be learnt.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightedFeatures Learn(IReadOnlyList<uint[]> texts, int leastTexts)
    {
        var table = new FeatureTable(texts.Count * 30);
        var seen = new List<int>();
        foreach (var text in texts)
        {
            foreach (var hash in text)
            {
                var id = table.Add(hash);
                if (id == seen.Count)
                    seen.Add(0);
                seen[id]++;
            }
        }
        var kept = table.Keep(seen.Select(count => count >= leastTexts).ToArray());
        var rarity = seen.Where(count => count >= leastTexts).Select(count => MathF.Log((1f + texts.Count) / (1f + count)) + 1f).ToArray();
        return new(kept, rarity);
    }

    /// <summary>Writes the known features of a text with their weights; the words together have length 1, the n-grams 1.5.</summary>
    /// <param name="text">The features of the text.</param>
    /// <param name="ids">Where the numbers of known features go; as long as <paramref name="text"/>.</param>
    /// <param name="weights">Where their weights go.</param>
    /// <returns>How many were known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Weigh(ReadOnlySpan<uint> text, Span<int> ids, Span<float> weights)
    {
        var known = 0;
        float words = 0, characters = 0;
        foreach (var hash in text)
        {
            var id = _table.Find(hash);
            if (id < 0)
                continue;
            var weight = _rarity[id];
            if ((hash & TextFeatures.CharacterBit) == 0)
                words += weight * weight;
            else
                characters += weight * weight;
            // The sign keeps the block until both lengths are known.
            ids[known] = id;
            weights[known++] = (hash & TextFeatures.CharacterBit) == 0 ? weight : -weight;
        }
        var wordScale = words > 0 ? 1 / MathF.Sqrt(words) : 0;
        var characterScale = characters > 0 ? -CharacterWeight / MathF.Sqrt(characters) : 0;
        for (var i = 0; i < known; i++)
            weights[i] *= weights[i] > 0 ? wordScale : characterScale;
        return known;
    }
}
