using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Corrects words never seen to words of the training texts, when only one is near.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 4, TwoEditsFrom = 8, ClearlyMore = 3;

    // The words by length, all in one text: as many objects would need as much memory again. Beside them which letters each has once and twice: most are ruled out by
    // a glance at that.
    private readonly char[] _text;
    private readonly int[] _timesOf;
    private readonly ulong[] _letters;

    // Of each length, which word is the first and where it stands in the text.
    private readonly int[] _from;
    private readonly int[] _start;

    /// <summary>Takes in words with how often each was seen.</summary>
    public Spelling(Dictionary<string, int> times)
    {
        string[] words = [.. times.Keys];
        Array.Sort(words, static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));
        _timesOf = Array.ConvertAll(words, word => times[word]);
        _letters = Array.ConvertAll(words, word => Letters(word));
        _text = string.Concat(words).ToCharArray();
        var longest = words.Length == 0 ? 0 : words[^1].Length;
        (_from, _start) = (new int[longest + 2], new int[longest + 2]);
        foreach (var word in words)
            _from[word.Length + 1]++;
        for (var length = 1; length < _from.Length; length++)
        {
            _start[length] = _start[length - 1] + (_from[length] * (length - 1));
            _from[length] += _from[length - 1];
        }
    }

    /// <summary>The words with how often each was seen.</summary>
    public IEnumerable<KeyValuePair<string, int>> Times => Enumerable.Range(0, _from.Length - 1)
        .SelectMany(length => Enumerable.Range(_from[length], _from[length + 1] - _from[length]).Select(i => KeyValuePair.Create(Word(i, length).ToString(), _timesOf[i])));

    /// <summary>Whether a word stands among them, letter by letter.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length + 1 >= _from.Length)
            return false;
        int low = _from[word.Length], high = _from[word.Length + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = word.SequenceCompareTo(Word(middle, word.Length));
            if (order == 0)
                return true;
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return false;
    }

    /// <summary>The only word near an unknown one; empty when there is none, as for short words and numbers.</summary>
    public ReadOnlySpan<char> Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestCorrected || word.ContainsAnyInRange('0', '9'))
            return [];
        var most = word.Length < TwoEditsFrom ? 1 : 2;
        var letters = Letters(word);
        ReadOnlySpan<char> best = [];
        var length = 0;
        int bestTimes = 0, secondTimes = 0, bestDistance = most + 1;
        var to = _from[Math.Clamp(word.Length + most + 1, 0, _from.Length - 1)];
        for (var i = _from[Math.Min(Math.Max(ShortestCorrected - 1, word.Length - most), _from.Length - 1)]; (i = NextAlike(letters, most, i, to)) < to; i++)
        {
            while (i >= _from[length + 1])
                length++;
            var near = Word(i, length);
            var distance = EditDistance.Between(word, near, Math.Min(most, bestDistance));
            if (distance > most || distance > bestDistance)
                continue;
            var times = _timesOf[i];
            if (distance < bestDistance)
            {
                best = near;
                (bestTimes, secondTimes, bestDistance) = (times, 0, distance);
            }
            else if (times > bestTimes)
            {
                best = near;
                (bestTimes, secondTimes) = (times, bestTimes);
            }
            else
            {
                secondTimes = Math.Max(secondTimes, times);
            }
        }
        return bestTimes >= ClearlyMore * secondTimes ? best : [];
    }

    private ReadOnlySpan<char> Word(int number, int length) => _text.AsSpan(_start[length] + ((number - _from[length]) * length), length);

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
