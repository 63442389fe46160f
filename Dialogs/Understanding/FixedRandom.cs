using System.Runtime.InteropServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Numbers that look random and are the same every time: Marsaglia's xorshift.</summary>
/// <remarks>What is drawn for a text depends on that text and on nothing else that is learnt. So a question more or less moves the
/// training by what it says, and not by dealing all cards anew: staff who add a question shall not find twenty others answered differently.</remarks>
internal struct FixedRandom
{
    private uint _random;

    private FixedRandom(uint seed) => _random = seed | 1;

    /// <summary>The numbers of one text in one round through the texts.</summary>
    /// <param name="key">A hash of the text.</param>
    /// <param name="round">Which round.</param>
    public static FixedRandom Of(uint key, int round) => new(Mixed(key, round));

    /// <summary>An order of texts in which each stands where its own hash puts it, whatever other texts there are.</summary>
    /// <param name="keys">The hashes of the texts.</param>
    /// <param name="round">Which round; each has another order.</param>
    public static int[] Order(ReadOnlySpan<uint> keys, int round)
    {
        var places = new ulong[keys.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = ((ulong)Mixed(keys[i], ~round) << 32) | (uint)i;
        Array.Sort(places);
        return Array.ConvertAll(places, place => (int)(uint)place);
    }

    /// <summary>A hash of a text's features.</summary>
    public static uint KeyOf<T>(ReadOnlySpan<T> features)
        where T : unmanaged
    {
        var hash = TextHash.Start;
        foreach (var feature in MemoryMarshal.Cast<T, uint>(features))
            hash = TextHash.Finish(hash ^ feature) + 1;
        return hash;
    }

    /// <summary>The next number.</summary>
    public uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random;
    }

    private static uint Mixed(uint key, int round) => TextHash.Finish(key + ((uint)round * 0x9e3779b9));
}
