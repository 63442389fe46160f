using System.Buffers;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Keeps the lowest of many keys. Give it back when done.</summary>
/// <param name="wanted">How many are wanted.</param>
/// <param name="most">How many may come.</param>
internal sealed class Foremost(int wanted, int most) : IDisposable
{
    // So many are kept in order as they come; more are sorted at the end.
    private const int Few = 32;

    private readonly ulong[] _keys = ArrayPool<ulong>.Shared.Rent(Math.Max(1, wanted <= Few ? wanted : most));
    private int _count;

    /// <summary>A key that is higher than this need not come.</summary>
    public ulong Worst => wanted > Few || _count < wanted ? ulong.MaxValue : wanted == 0 ? 0 : _keys[_count - 1];

    /// <summary>The lowest keys in order; to be asked for at the end.</summary>
    public ReadOnlySpan<ulong> Keys
    {
        get
        {
            if (wanted > Few) _keys.AsSpan(0, _count).Sort();
            return _keys.AsSpan(0, Math.Min(_count, wanted));
        }
    }

    public void Add(ulong key)
    {
        if (wanted > Few)
        {
            _keys[_count++] = key;
            return;
        }
        if (key > Worst) return;
        var to = _count < wanted ? _count++ : _count - 1;
        for (; to > 0 && _keys[to - 1] > key; to--) _keys[to] = _keys[to - 1];
        _keys[to] = key;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_keys);
}
