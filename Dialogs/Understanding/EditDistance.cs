namespace ChatBot.Dialogs.Understanding;

/// <summary>How many typing slips lie between two words.</summary>
internal static class EditDistance
{
    private const int LongestWord = 40;

    /// <summary>The number of letters inserted, left out, replaced or swapped with a neighbour (Damerau-Levenshtein, restricted).</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other word.</param>
    /// <param name="most">The largest number of interest; only a band of that width is computed.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is larger or a word is longer than 40 letters.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;
        // What two words begin and end with alike is not worth a table.
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[^(same + 1)] == b[^(same + 1)])
            same++;
        a = a[..^same];
        b = b[..^same];
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;
        Span<int> rows = stackalloc int[(LongestWord + 1) * 3];
        rows.Fill(most + 1);
        for (var j = 0; j <= Math.Min(b.Length, most); j++)
            rows[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var now = Row(rows, i);
            var before = Row(rows, i - 1);
            now.Fill(most + 1);
            var least = now[0] = Math.Min(i, most + 1);
            for (var j = Math.Max(1, i - most); j <= Math.Min(b.Length, i + most); j++)
            {
                var value = Math.Min(before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(before[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, Row(rows, i - 2)[j - 2] + 1);
                now[j] = value;
                least = Math.Min(least, value);
            }
            if (least > most)
                return most + 1;
        }
        return Math.Min(Row(rows, a.Length)[b.Length], most + 1);
    }

    private static Span<int> Row(Span<int> rows, int i) => rows.Slice(i % 3 * (LongestWord + 1), LongestWord + 1);
}
