using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Naive Bayes over character 1-5-grams and words: how well a text fits each of some classes of one script.</summary>
internal sealed class LetterStatistics
{
    private const int LongestGram = 5, LeastSeen = 3, WordWeight = 3;

    /// <summary>How much text, in n-grams, the average of all classes counts for in each class: a class with little text is pulled to the
    /// average instead of ruling words out.</summary>
    private const float AverageWeight = 200;

    private readonly FeatureTable _table;
    private readonly float[] _logs;

    private LetterStatistics(int classes, FeatureTable table, float[] logs)
    {
        Classes = classes;
        _table = table;
        _logs = logs;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>Counts; the words of class number i stand at place i, each with how often it was seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LetterStatistics Train(IReadOnlyList<IReadOnlyDictionary<string, float>> classes, CancellationToken cancellationToken)
    {
        var width = classes.Count;
        var table = new FeatureTable(1 << 17);
        var counts = new float[(1 << 17) * width];
        var totals = new float[width];
        for (var c = 0; c < width; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (word, times) in classes[c].OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                var grams = new Grams(word);
                while (grams.Next(out var hash, out _))
                {
                    var at = (table.Add(hash) * width) + c;
                    if (at >= counts.Length)
                        Array.Resize(ref counts, counts.Length * 2);
                    counts[at] += times;
                    totals[c] += times;
                }
            }
        }
        return Prune(width, table, counts, totals);
    }

    /// <summary>Adds each class's log-likelihood of the words to <paramref name="scores"/>; n-grams never seen say nothing.</summary>
    public void Score(ReadOnlySpan<char> words, Span<double> scores)
    {
        Span<float> sums = stackalloc float[Classes];
        foreach (var range in words.Split(' '))
        {
            var grams = new Grams(words[range]);
            while (grams.Next(out var hash, out var weight))
            {
                var id = _table.Find(hash);
                if (id >= 0)
                    AddRow(_logs.AsSpan(id * Classes, Classes), weight, sums);
            }
        }
        for (var c = 0; c < Classes; c++)
            scores[c] += sums[c];
    }

    private static void AddRow(ReadOnlySpan<float> row, float weight, Span<float> sums)
    {
        var i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(sums[i..]) + (new Vector<float>(row[i..]) * weight)).CopyTo(sums[i..]);
        for (; i < row.Length; i++)
            sums[i] += row[i] * weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LetterStatistics Prune(int width, FeatureTable table, float[] counts, float[] totals)
    {
        var keep = new bool[table.Count];
        for (var id = 0; id < table.Count; id++)
        {
            var seen = 0f;
            for (var c = 0; c < width; c++)
                seen += counts[(id * width) + c];
            keep[id] = seen >= LeastSeen;
        }
        var pruned = table.Keep(keep);
        var logs = new float[pruned.Count * width];
        for (int id = 0, row = 0; id < keep.Length; id++)
        {
            if (!keep[id])
                continue;
            WriteLogs(counts.AsSpan(id * width, width), totals, logs.AsSpan(row * width, width));
            row++;
        }
        return new(width, pruned, logs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteLogs(ReadOnlySpan<float> counts, float[] totals, Span<float> logs)
    {
        var average = 0f;
        for (var c = 0; c < counts.Length; c++)
            average += totals[c] > 0 ? counts[c] / totals[c] / counts.Length : 0;
        for (var c = 0; c < counts.Length; c++)
            logs[c] = MathF.Log((counts[c] + (AverageWeight * average)) / (totals[c] + AverageWeight) / average);
    }

    /// <summary>The n-grams of " word " and the word itself.</summary>
    private ref struct Grams(ReadOnlySpan<char> word)
    {
        private readonly ReadOnlySpan<char> _word = word;
        private int _start;
        private int _length;
        private uint _hash = TextHash.Start;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Next(out uint hash, out float weight)
        {
            weight = 1;
            while (_start < _word.Length + 2)
            {
                if (_length < LongestGram && _start + _length < _word.Length + 2)
                {
                    _hash = TextHash.Add(_hash, At(_start + _length));
                    _length++;
                    if (_length == 1 && At(_start) == ' ')
                        continue;
                    hash = TextHash.Finish(_hash);
                    return true;
                }
                _start++;
                _length = 0;
                _hash = TextHash.Start;
            }
            hash = TextHash.Finish(TextHash.Add(TextHash.Add(TextHash.Start, '\n'), _word));
            weight = WordWeight;
            return _start++ == _word.Length + 2 && _word.Length > 0;
        }

        private readonly char At(int i) => i == 0 || i == _word.Length + 1 ? ' ' : _word[i - 1];
    }
}
