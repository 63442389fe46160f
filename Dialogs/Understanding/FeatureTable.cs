using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Numbers hashed features from zero in the order in which they are first seen; open addressing, no boxing.</summary>
internal sealed class FeatureTable
{
    private uint[] _keys;
    private int[] _ids;
    private int _mask;

    public FeatureTable(int expected = 1024)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2));
        _keys = new uint[size];
        _ids = new int[size];
        Array.Fill(_ids, -1);
        _mask = size - 1;
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a feature, or -1 when it was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(uint hash)
    {
        for (var slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            var id = _ids[slot];
            if (id < 0 || _keys[slot] == hash)
                return id;
        }
    }

    /// <summary>The number of a feature, a new one if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(uint hash)
    {
        var slot = (int)hash & _mask;
        for (; _ids[slot] >= 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == hash)
                return _ids[slot];
        }
        _keys[slot] = hash;
        _ids[slot] = Count;
        if (++Count * 2 > _keys.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>The same features without those whose place in <paramref name="keep"/> is false, numbered anew in the same order.</summary>
    public FeatureTable Keep(ReadOnlySpan<bool> keep)
    {
        var hashes = new uint[Count];
        for (var slot = 0; slot < _ids.Length; slot++)
        {
            if (_ids[slot] >= 0)
                hashes[_ids[slot]] = _keys[slot];
        }
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var (keys, ids) = (_keys, _ids);
        _keys = new uint[keys.Length * 2];
        _ids = new int[keys.Length * 2];
        Array.Fill(_ids, -1);
        _mask = _keys.Length - 1;
        for (var old = 0; old < ids.Length; old++)
        {
            if (ids[old] < 0)
                continue;
            var slot = (int)keys[old] & _mask;
            while (_ids[slot] >= 0)
                slot = (slot + 1) & _mask;
            _keys[slot] = keys[old];
            _ids[slot] = ids[old];
        }
    }
}
