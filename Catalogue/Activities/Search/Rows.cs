using System.Runtime.InteropServices;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Rows of activities by what is true of them.</summary>
internal sealed class Rows<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Row> _rows = [];

    private Dictionary<TKey, List<int>>? _open = [];

    /// <summary>All that something is true of.</summary>
    public IEnumerable<TKey> Keys => _rows.Keys;

    /// <summary>Notes that something is true of an activity. Numbers come in ascending order.</summary>
    public void Add(TKey key, int number)
    {
        ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(_open!, key, out _);
        numbers ??= [];
        if (numbers.Count == 0 || numbers[^1] != number) numbers.Add(number);
    }

    /// <summary>Ends the adding.</summary>
    /// <param name="count">How many activities there are in all.</param>
    public void Close(int count)
    {
        foreach (var (key, numbers) in _open!) _rows[key] = new(numbers, count);
        _open = null;
    }

    /// <summary>The activities of which this is true; null for none.</summary>
    public Row? Find(TKey key) => _rows.GetValueOrDefault(key);
}
