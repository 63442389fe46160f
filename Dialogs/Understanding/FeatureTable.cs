using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Numbers hashed features from zero in the order in which they are first seen; open addressing, no boxing.</summary>
internal sealed class FeatureTable
{
    private const int Ahead = 64;

    // The feature in the upper half and its number plus one in the lower, so that one look at memory finds both; 0 is a free place.
    private ulong[] _slots;

    /// <param name="expected">How many features there may be before it has to grow. A third of the places stays free; there are no more of them, as they would be
    /// if their number were a power of two.</param>
    public FeatureTable(int expected = 1024) => _slots = new ulong[Math.Max(16, expected + (expected / 2) + 1)];

    /// <summary>A table of features that are numbered already.</summary>
    public static FeatureTable Of(uint[] features)
    {
        var table = new FeatureTable(features.Length);
        foreach (var feature in features)
            table.Add(feature);
        return table;
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a feature, or -1 when it was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(uint hash)
    {
        var slots = _slots;
        for (var slot = Place(hash, slots.Length); ; slot = slot + 1 == slots.Length ? 0 : slot + 1)
        {
            var found = slots[slot];
            if (found == 0 || (uint)(found >> 32) == hash)
                return (int)(uint)found - 1;
        }
    }

    /// <summary>Writes the numbers of those features that were added, in their order.</summary>
    /// <param name="hashes">The features.</param>
    /// <param name="numbers">Where the numbers go; as long as <paramref name="hashes"/>.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindAll(ReadOnlySpan<uint> hashes, Span<int> numbers)
    {
        Span<ulong> near = stackalloc ulong[Ahead];
        var slots = _slots;
        var known = 0;
        while (!hashes.IsEmpty)
        {
            var part = hashes[..Math.Min(Ahead, hashes.Length)];
            // The table is larger than the processor's nearest memory: looks that do not wait for each other's outcome go on side by side.
            for (var i = 0; i < part.Length; i++)
                near[i] = slots[Place(part[i], slots.Length)];
            for (var i = 0; i < part.Length; i++)
            {
                var found = near[i];
                numbers[known] = found == 0 || (uint)(found >> 32) == part[i] ? (int)(uint)found - 1 : Find(part[i]);
                known += numbers[known] < 0 ? 0 : 1;
            }
            hashes = hashes[part.Length..];
        }
        return known;
    }

    /// <summary>The number of a feature, a new one if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(uint hash)
    {
        var slot = Place(hash, _slots.Length);
        for (; _slots[slot] != 0; slot = slot + 1 == _slots.Length ? 0 : slot + 1)
        {
            if ((uint)(_slots[slot] >> 32) == hash)
                return (int)(uint)_slots[slot] - 1;
        }
        _slots[slot] = ((ulong)hash << 32) | (uint)++Count;
        var added = Count - 1;
        if (Count + (Count / 2) > _slots.Length)
            Grow();
        return added;
    }

    /// <summary>The features in the order of their numbers.</summary>
    public uint[] ToArray()
    {
        var hashes = new uint[Count];
        foreach (var slot in _slots)
        {
            if (slot != 0)
                hashes[(int)(uint)slot - 1] = (uint)(slot >> 32);
        }
        return hashes;
    }

    /// <summary>The same features without those whose place in <paramref name="keep"/> is false, numbered anew in the same order.</summary>
    public FeatureTable Keep(ReadOnlySpan<bool> keep)
    {
        var hashes = ToArray();
        var kept = 0;
        foreach (var keeps in keep)
            kept += keeps ? 1 : 0;
        var result = new FeatureTable(kept);
        for (var id = 0; id < hashes.Length; id++)
        {
            if (keep[id])
                result.Add(hashes[id]);
        }
        return result;
    }

    /// <summary>The same features in a table that has no more places than it needs.</summary>
    public FeatureTable Trimmed() => Of(ToArray());

    // Spread over any number of places by a multiplication; another one before it, because the highest bits of a feature tell of what kind it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(uint hash, int places) => (int)(((ulong)(hash * 0x9E3779B1u) * (uint)places) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var former = _slots;
        _slots = new ulong[former.Length * 2];
        foreach (var entry in former)
        {
            if (entry == 0)
                continue;
            var slot = Place((uint)(entry >> 32), _slots.Length);
            while (_slots[slot] != 0)
                slot = slot + 1 == _slots.Length ? 0 : slot + 1;
            _slots[slot] = entry;
        }
    }
}
