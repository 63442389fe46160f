using System.Numerics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Corrects words never seen to words of the example questions, when only one is near.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 4, TwoEditsFrom = 8, ClearlyMore = 3;

    private readonly record struct Entry(string Word, uint Letters, int Times);

    private readonly Dictionary<string, int> _times;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _seen;
    private readonly Entry[][] _byLength;

    private Spelling(Dictionary<string, int> times)
    {
        _times = times;
        _seen = times.GetAlternateLookup<ReadOnlySpan<char>>();
        var longest = times.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        var byLength = times.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToLookup(entry => entry.Key.Length);
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(n => byLength[n].Select(e => new Entry(e.Key, Letters(e.Key), e.Value)).ToArray())];
    }

    /// <summary>Learns the words of folded texts.</summary>
    public static Spelling Learn(IEnumerable<string> folded)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in folded.SelectMany(text => text.Split(' ')))
        {
            times.TryGetValue(word, out var before);
            times[word] = before + 1;
        }
        times.Remove("");
        return new(times);
    }

    /// <summary>Whether the word stands in a training text.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _seen.ContainsKey(word);

    /// <summary>The text with each unknown word corrected; the same instance when nothing is corrected.</summary>
    /// <param name="folded">A folded text.</param>
    /// <param name="others">Words known here are left alone too.</param>
    public string Correct(string folded, Spelling others)
    {
        System.Text.StringBuilder? corrected = null;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            var better = word.Length < ShortestCorrected || Knows(word) || others.Knows(word) || word.ContainsAnyInRange('0', '9') ? null : Nearest(word);
            if (better is not null && corrected is null)
                corrected = new System.Text.StringBuilder(folded.Length + 4).Append(folded, 0, range.Start.Value);
            else if (corrected is not null)
                corrected.Append(' ');
            if (corrected is not null)
                corrected.Append(better ?? word);
        }
        return corrected?.ToString() ?? folded;
    }

    private string? Nearest(ReadOnlySpan<char> word)
    {
        var most = word.Length < TwoEditsFrom ? 1 : 2;
        var letters = Letters(word);
        Entry best = default, second = default;
        var bestDistance = most + 1;
        for (var length = Math.Max(ShortestCorrected - 1, word.Length - most); length <= Math.Min(_byLength.Length - 1, word.Length + most); length++)
        {
            foreach (var entry in _byLength[length])
            {
                // One edit changes at most two bits of the letter sets: cheap to rule most words out.
                if (BitOperations.PopCount(entry.Letters ^ letters) > 2 * most)
                    continue;
                var distance = EditDistance.Between(word, entry.Word, Math.Min(most, bestDistance));
                if (distance < bestDistance)
                    (best, second, bestDistance) = (entry, default, distance);
                else if (distance == bestDistance && distance <= most && entry.Times > second.Times)
                    (best, second) = entry.Times > best.Times ? (entry, best) : (best, entry);
            }
        }
        return bestDistance <= most && (second.Word is null || best.Times >= ClearlyMore * second.Times) ? best.Word : null;
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
