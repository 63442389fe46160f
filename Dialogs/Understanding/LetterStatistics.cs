using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>How well a text fits each of some languages of one script: every word is weighed by how often a language has it, and a word that
/// a language does not have by its letters, each seen in the light of the three before it.</summary>
/// <remarks>A word counts as (1 − e)·its share among the words + e·what its letters give, where e is the share of words seen for the first
/// time; so a language with little text does not rule a word out. No single word says more than <see cref="Stranger"/> lets it: any text has
/// names and borrowed words.</remarks>
internal sealed class LetterStatistics
{
    /// <summary>The share of words that belong to any of the languages, and the share of names, in a text of each language.</summary>
    private const float Stranger = 0.01f, Name = 0.1f;

    private readonly FeatureTable _words;
    private readonly LogRows _wordRows;
    private readonly LetterModel _letters;
    private readonly float[] _newWord;
    private readonly bool _hasNames;

    private LetterStatistics(int classes, bool hasNames, FeatureTable words, LogRows wordRows, LetterModel letters, float[] newWord)
    {
        Classes = classes;
        _hasNames = hasNames;
        _words = words;
        _wordRows = wordRows;
        _letters = letters;
        _newWord = newWord;
    }

    /// <summary>The number of languages.</summary>
    public int Classes { get; }

    /// <summary>Counts; the words of language number i stand at place i, each with how often it was seen.</summary>
    /// <param name="classes">The words of each language.</param>
    /// <param name="names">Names of people and places, which stand in texts of every language; null for none.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LetterStatistics Train(
        IReadOnlyList<IReadOnlyDictionary<string, float>> classes, IReadOnlyDictionary<string, float>? names, CancellationToken cancellationToken)
    {
        var all = names is null ? classes : [.. classes, names];
        var width = all.Count;
        var lists = new KeyValuePair<string, float>[width][];
        var (totals, kinds) = (new float[width], new float[width]);
        for (var c = 0; c < width; c++)
        {
            lists[c] = [.. all[c]];
            Array.Sort(lists[c], static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            foreach (var (_, times) in lists[c])
            {
                totals[c] += times;
                kinds[c] += Math.Min(1, times);
            }
        }
        var letters = LetterModel.Train(lists, cancellationToken);
        var newWord = new float[width];
        for (var c = 0; c < width; c++)
            newWord[c] = MathF.Log(kinds[c] / (totals[c] + kinds[c]));
        var trained = new LetterStatistics(classes.Count, names is not null, new FeatureTable(1 << 14), new(classes.Count, []), letters, newWord);
        return trained.WithWords(lists, totals, kinds);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LetterStatistics Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var hasNames = reader.ReadBoolean();
        var newWord = reader.ReadArray<float>();
        return new(classes, hasNames, reader.ReadTable(), new(classes, reader.ReadArray<short>()), LetterModel.Read(newWord.Length, reader), newWord);
    }

    /// <summary>Writes all that was learnt.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_hasNames);
        writer.WriteArray<float>(_newWord);
        writer.WriteTable(_words);
        writer.WriteArray<short>(_wordRows.Stored);
        _letters.Write(writer);
    }

    /// <summary>Adds each language's log-likelihood of one word, in lower case, to <paramref name="sums"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> word, Span<float> sums)
    {
        var id = _words.Find(Hash(word));
        if (id >= 0)
        {
            _wordRows.Add(id, sums);
            return;
        }
        Span<float> row = stackalloc float[_newWord.Length];
        _newWord.CopyTo(row);
        _letters.Add(word, row);
        Blur(row);
        for (var c = 0; c < Classes; c++)
            sums[c] += row[c];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private LetterStatistics WithWords(KeyValuePair<string, float>[][] lists, float[] totals, float[] kinds)
    {
        var words = new List<string>();
        foreach (var (word, _) in lists.SelectMany(list => list))
        {
            if (_words.Add(Hash(word)) == words.Count)
                words.Add(word);
        }
        var width = lists.Length;
        var counts = new float[words.Count * width];
        for (var c = 0; c < width; c++)
        {
            foreach (var (word, times) in lists[c])
                counts[(_words.Find(Hash(word)) * width) + c] += times;
        }
        var rows = new float[words.Count * Classes];
        Span<float> row = stackalloc float[width];
        for (var id = 0; id < words.Count; id++)
        {
            _newWord.CopyTo(row);
            _letters.Add(words[id], row);
            for (var c = 0; c < width; c++)
                row[c] = MathF.Log(MathF.Exp(row[c]) + (counts[(id * width) + c] / (totals[c] + kinds[c])));
            Blur(row);
            row[..Classes].CopyTo(rows.AsSpan(id * Classes));
        }
        return new(Classes, _hasNames, _words.Trimmed(), LogRows.Of(Classes, rows), _letters, _newWord);
    }

    // Mixes into each language a little of all of them and of the names.
    private void Blur(Span<float> row)
    {
        var most = float.NegativeInfinity;
        foreach (var value in row)
            most = Math.Max(most, value);
        var strangers = 0f;
        foreach (ref var value in row)
        {
            value = MathF.Exp(value - most);
            strangers += value;
        }
        strangers = (strangers * Stranger / row.Length) + (_hasNames ? row[^1] * Name : 0);
        foreach (ref var value in row)
            value = MathF.Log(value + strangers);
    }

    private static uint Hash(ReadOnlySpan<char> word) => TextHash.Finish(TextHash.Add(TextHash.Start, word));
}
