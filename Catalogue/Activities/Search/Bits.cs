using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Sets of activities, one bit each.</summary>
internal static class Bits
{
    public static int Words(int count) => (count + 63) >> 6;

    public static void Or(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        var left = MemoryMarshal.Cast<ulong, Vector<ulong>>(set);
        var right = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < left.Length; at++) left[at] |= right[at];
        for (var at = left.Length * Vector<ulong>.Count; at < set.Length; at++) set[at] |= other[at];
    }

    public static void And(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        var left = MemoryMarshal.Cast<ulong, Vector<ulong>>(set);
        var right = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < left.Length; at++) left[at] &= right[at];
        for (var at = left.Length * Vector<ulong>.Count; at < set.Length; at++) set[at] &= other[at];
    }

    /// <summary>How many a set holds.</summary>
    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many two sets hold both; none where one of them is empty.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var at = 0; at < other.Length; at++) count += BitOperations.PopCount(set[at] & other[at]);
        return count;
    }

    /// <summary>Takes away from a set what another holds.</summary>
    public static void AndNot(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var at = 0; at < set.Length; at++) set[at] &= ~other[at];
    }

    /// <summary>Of 64 sets of days, those that hold any of some days.</summary>
    public static ulong Any(ReadOnlySpan<ulong> days, ulong some)
    {
        var asked = Vector256.Create(some);
        var without = 0UL;
        for (var at = 0; at < 64; at += Vector256<ulong>.Count)
            without |= (ulong)Vector256.Equals(Vector256.Create(days[at..]) & asked, Vector256<ulong>.Zero).ExtractMostSignificantBits() << at;
        return ~without;
    }

    /// <summary>Of 64 numbers, those that are larger than one.</summary>
    public static ulong Above(ReadOnlySpan<ushort> numbers, ushort one)
    {
        var least = Vector256.Create(one);
        var above = 0UL;
        for (var at = 0; at < 64; at += Vector256<ushort>.Count)
            above |= (ulong)Vector256.GreaterThan(Vector256.Create(numbers[at..]), least).ExtractMostSignificantBits() << at;
        return above;
    }

    /// <summary>Of 64 numbers, those that are at most one.</summary>
    public static ulong AtMost(ReadOnlySpan<int> numbers, int one)
    {
        var most = Vector256.Create(one);
        var atMost = 0UL;
        for (var at = 0; at < 64; at += Vector256<int>.Count)
            atMost |= (ulong)Vector256.LessThanOrEqual(Vector256.Create(numbers[at..]), most).ExtractMostSignificantBits() << at;
        return atMost;
    }

    /// <summary>Leaves only the numbers from <paramref name="from"/> to before <paramref name="to"/>, counted from the set's beginning.</summary>
    public static void Keep(Span<ulong> set, int from, int to)
    {
        if (set.IsEmpty) return;
        set[0] &= ulong.MaxValue << from;
        if ((to & 63) != 0) set[^1] &= ulong.MaxValue >> (64 - (to & 63));
    }
}
