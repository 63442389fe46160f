using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Corrects words never seen to words of the training texts, when only one is near.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 4, TwoEditsFrom = 8, ClearlyMore = 3;

    // The words by length, and beside them which letters each has once and twice: most are ruled out by a glance at that.
    private readonly string[] _words;
    private readonly int[] _timesOf;
    private readonly ulong[] _letters;
    private readonly int[] _from;

    /// <summary>Takes in words with how often each was seen.</summary>
    public Spelling(Dictionary<string, int> times)
    {
        _words = [.. times.Keys];
        Array.Sort(_words, static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));
        _timesOf = Array.ConvertAll(_words, word => times[word]);
        _letters = Array.ConvertAll(_words, word => Letters(word));
        var longest = _words.Length == 0 ? 0 : _words[^1].Length;
        _from = new int[longest + 2];
        foreach (var word in _words)
            _from[word.Length + 1]++;
        for (var length = 1; length < _from.Length; length++)
            _from[length] += _from[length - 1];
    }

    /// <summary>The words with how often each was seen.</summary>
    public IEnumerable<KeyValuePair<string, int>> Times => _words.Zip(_timesOf, KeyValuePair.Create);

    /// <summary>Whether a word stands among them, letter by letter.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length + 1 >= _from.Length)
            return false;
        int low = _from[word.Length], high = _from[word.Length + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = word.SequenceCompareTo(_words[middle]);
            if (order == 0)
                return true;
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return false;
    }

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
        for (var i = _from[Math.Min(Math.Max(ShortestCorrected - 1, word.Length - most), _from.Length - 1)]; (i = NextAlike(letters, most, i, to)) < to; i++)
        {
            var distance = EditDistance.Between(word, _words[i], Math.Min(most, bestDistance));
            if (distance > most || distance > bestDistance)
                continue;
            var times = _timesOf[i];
            if (distance < bestDistance)
                (best, bestTimes, secondTimes, bestDistance) = (_words[i], times, 0, distance);
            else if (times > bestTimes)
                (best, bestTimes, secondTimes) = (_words[i], times, bestTimes);
            else
                secondTimes = Math.Max(secondTimes, times);
        }
        return bestTimes >= ClearlyMore * secondTimes ? best : null;
    }

    // One edit changes at most two bits: one letter less, another more.
    private int NextAlike(ulong letters, int most, int from, int to)
    {
        var wanted = Vector256.Create(letters);
        for (; from + Vector256<ulong>.Count <= to; from += Vector256<ulong>.Count)
        {
            var differ = Vector256.LoadUnsafe(ref _letters[from]) ^ wanted;
            for (var bit = 0; bit < 2 * most; bit++)
                differ &= differ - Vector256<ulong>.One;
            if (Vector256.Equals(differ, default).ExtractMostSignificantBits() is not 0 and var alike)
                return from + BitOperations.TrailingZeroCount(alike);
        }
        while (from < to && BitOperations.PopCount(_letters[from] ^ letters) > 2 * most)
            from++;
        return from;
    }

    private static ulong Letters(ReadOnlySpan<char> word)
    {
        ulong once = 0, twice = 0;
        foreach (var c in word)
        {
            var letter = 1UL << (c & 31);
            twice |= once & letter;
            once |= letter;
        }
        return once | (twice << 32);
    }
}
