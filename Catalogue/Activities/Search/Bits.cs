using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>Leaves only the numbers from <paramref name="from"/> to before <paramref name="to"/>, counted from the set's beginning.</summary>
    public static void Keep(Span<ulong> set, int from, int to)
    {
        if (set.IsEmpty) return;
        set[0] &= ulong.MaxValue << from;
        if ((to & 63) != 0) set[^1] &= ulong.MaxValue >> (64 - (to & 63));
    }
}
