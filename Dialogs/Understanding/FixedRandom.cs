namespace ChatBot.Dialogs.Understanding;

/// <summary>A sequence of numbers that is the same every time (xorshift), so that the same texts teach the same.</summary>
internal sealed class FixedRandom
{
    private uint _random = 2463534242u;

    /// <summary>The next number.</summary>
    public uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random;
    }

    /// <summary>Puts numbers into another order.</summary>
    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
