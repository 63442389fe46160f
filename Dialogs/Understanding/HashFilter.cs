using System.Numerics;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Tells of nearly every text that is in no list that it is in none, by one look at a table: a polynomial hash that can be made
/// letter by letter, and of a text without one letter from the hashes of the parts beside it.</summary>
internal sealed class HashFilter
{
    /// <summary>The longest text whose parts can be joined.</summary>
    public const int MostLetters = 64;

    private const uint Base = 0x01000193;
    private const int MostBits = 20, LeastBits = 10, PlacesForEach = 5;

    private static readonly uint[] Powers = MakePowers();

    private readonly int _bits;
    private readonly ulong[] _table;

    /// <summary>A filter that lets these texts through, and few others.</summary>
    public HashFilter(IReadOnlyCollection<string> texts)
    {
        _bits = Math.Clamp(BitOperations.Log2((uint)texts.Count + 1) + PlacesForEach, LeastBits, MostBits);
        _table = new ulong[1 << (_bits - 6)];
        foreach (var text in texts)
        {
            var place = Place(Of(text));
            _table[place >> 6] |= 1UL << (int)(place & 63);
        }
    }

    /// <summary>The hash of a text that goes on with one more letter.</summary>
    public static uint Then(uint hash, char letter) => unchecked((hash * Base) + letter);

    /// <summary>The hash of two parts, one after the other.</summary>
    /// <param name="first">The hash of the first part.</param>
    /// <param name="second">The hash of the second.</param>
    /// <param name="letters">How many letters the second has, at most <see cref="MostLetters"/>.</param>
    public static uint Join(uint first, uint second, int letters) => unchecked((first * Powers[letters]) + second);

    /// <summary>Whether a text of this hash may be one of the texts.</summary>
    public bool MayHold(uint hash)
    {
        var place = Place(hash);
        return (_table[place >> 6] & (1UL << (int)(place & 63))) != 0;
    }

    private static uint Of(string text)
    {
        var hash = 0u;
        foreach (var letter in text) hash = Then(hash, letter);
        return hash;
    }

    private uint Place(uint hash) => unchecked(hash * 0x9E3779B1) >> (32 - _bits);

    private static uint[] MakePowers()
    {
        var powers = new uint[MostLetters + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = unchecked(powers[i - 1] * Base);
        return powers;
    }
}
