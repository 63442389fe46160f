namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The activities of which one thing is true, by number: a bit for each when they are many, else a list.</summary>
internal sealed class Row
{
    private readonly int[]? _few;
    private readonly ulong[]? _many;

    /// <summary>A row of numbers.</summary>
    /// <param name="numbers">The numbers, ascending and each once.</param>
    /// <param name="count">How many activities there are in all.</param>
    public Row(List<int> numbers, int count)
    {
        if (numbers.Count * 64L < count)
        {
            _few = [.. numbers];
            return;
        }
        _many = new ulong[Bits.Words(count)];
        foreach (var number in numbers) _many[number >> 6] |= 1UL << (number & 63);
    }

    /// <summary>A row of bits, which are taken over.</summary>
    public Row(ulong[] set) => _many = set;

    /// <summary>Adds the row to a set of bits.</summary>
    /// <param name="set">The bits from word <paramref name="first"/> on.</param>
    /// <param name="first">The word of bits at which the set begins.</param>
    public void OrInto(Span<ulong> set, int first)
    {
        if (_many is not null)
        {
            Bits.Or(set, _many.AsSpan(first, set.Length));
            return;
        }
        var at = Array.BinarySearch(_few!, first << 6);
        for (at = at < 0 ? ~at : at; at < _few!.Length; at++)
        {
            var word = (_few[at] >> 6) - first;
            if (word >= set.Length) return;
            set[word] |= 1UL << (_few[at] & 63);
        }
    }
}
