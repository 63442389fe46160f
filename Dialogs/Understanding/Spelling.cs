using System.Numerics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Corrects words never seen to words of the training texts, when only one is near.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 4, TwoEditsFrom = 8, ClearlyMore = 3;

    private readonly Dictionary<string, int> _times;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _seen;

    // The words by length, and beside them which letters each has: most are ruled out by a glance at that.
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly int[] _from;

    /// <summary>Takes in words with how often each was seen.</summary>
    public Spelling(Dictionary<string, int> times)
    {
        _times = times;
        _seen = times.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = [.. times.Keys];
        Array.Sort(_words, static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));
        _letters = Array.ConvertAll(_words, word => Letters(word));
        var longest = _words.Length == 0 ? 0 : _words[^1].Length;
        _from = new int[longest + 2];
        foreach (var word in _words)
            _from[word.Length + 1]++;
        for (var length = 1; length < _from.Length; length++)
            _from[length] += _from[length - 1];
    }

    /// <summary>The words with how often each was seen.</summary>
    public IReadOnlyDictionary<string, int> Times => _times;

    /// <summary>Whether the word stands in a training text.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _seen.ContainsKey(word);

    /// <summary>The only word near an unknown one, or null; short words and numbers have none.</summary>
    public string? Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestCorrected || word.ContainsAnyInRange('0', '9'))
            return null;
        var most = word.Length < TwoEditsFrom ? 1 : 2;
        var letters = Letters(word);
        string? best = null;
        int bestTimes = 0, secondTimes = 0, bestDistance = most + 1;
        var to = _from[Math.Clamp(word.Length + most + 1, 0, _from.Length - 1)];
        for (var i = _from[Math.Min(Math.Max(ShortestCorrected - 1, word.Length - most), _from.Length - 1)]; i < to; i++)
        {
            // One edit changes at most two bits of the letter sets.
            if (BitOperations.PopCount(_letters[i] ^ letters) > 2 * most)
                continue;
            var distance = EditDistance.Between(word, _words[i], Math.Min(most, bestDistance));
            if (distance > most || distance > bestDistance)
                continue;
            var times = _times[_words[i]];
            if (distance < bestDistance)
                (best, bestTimes, secondTimes, bestDistance) = (_words[i], times, 0, distance);
            else if (times > bestTimes)
                (best, bestTimes, secondTimes) = (_words[i], times, bestTimes);
            else
                secondTimes = Math.Max(secondTimes, times);
        }
        return bestTimes >= ClearlyMore * secondTimes ? best : null;
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
