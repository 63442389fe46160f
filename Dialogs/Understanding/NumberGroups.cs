namespace ChatBot.Dialogs.Understanding;

/// <summary>Which sequences of digit groups are numbers that must not be kept.</summary>
internal static class NumberGroups
{
    /// <summary>How many groups, from <paramref name="at"/>, make the longest sensitive number; 0 when none does.</summary>
    public static int LongestSensitive(IReadOnlyList<DigitGroup> groups, int at, int end)
    {
        for (var count = end - at; count > 0; count--)
        {
            if (IsSensitive(groups, at, count))
                return count;
        }
        return 0;
    }

    private static bool IsSensitive(IReadOnlyList<DigitGroup> groups, int at, int count)
    {
        Span<int> lengths = stackalloc int[Math.Min(count, 20)];
        var total = 0;
        if (count > lengths.Length)
            return false;
        for (var i = 0; i < count; i++)
            total += lengths[i] = groups[at + i].Ascii.Length;
        if (count == 1)
            return total is >= 11 and <= 19;
        return total switch
        {
            11 => HasBoundary(lengths, 6) || IsIdentityNumber(Join(groups, at, count)),
            12 => IsDufGrouping(lengths),
            >= 13 and <= 19 => IsCardGrouping(lengths) || lengths is [2, 2, 4, 5] || (!HasDate(lengths) && PassesLuhn(Join(groups, at, count))),
            _ => false,
        };
    }

    private static bool HasBoundary(ReadOnlySpan<int> lengths, int at)
    {
        var total = 0;
        foreach (var length in lengths)
        {
            total += length;
            if (total == at)
                return true;
        }
        return false;
    }

    private static bool IsDufGrouping(ReadOnlySpan<int> lengths) =>
        lengths is [4, 6, 2] or [4, 8] or [6, 6] or [4, 4, 4] or [3, 3, 3, 3] or [10, 2] or [4, 2, 6] or [2, 2, 2, 2, 2, 2];

    private static bool IsCardGrouping(ReadOnlySpan<int> lengths)
    {
        if (lengths is [4, 6, 5] or [4, 6, 4] or [6, 13] or [8, 8])
            return lengths is not [8, 8];
        foreach (var length in lengths[..^1])
        {
            if (length != 4)
                return false;
        }
        return lengths[^1] <= 4;
    }

    private static bool HasDate(ReadOnlySpan<int> lengths) => lengths.IndexOf([2, 2, 4]) >= 0;

    // A birth number or D-number in odd groups: a date in the first six digits, and the two check digits of the Norwegian tax administration.
    private static bool IsIdentityNumber(string digits)
    {
        ReadOnlySpan<int> first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
        ReadOnlySpan<int> second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        return Sum(digits, first) % 11 == 0 && Sum(digits, second) % 11 == 0;
    }

    private static int Sum(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return sum;
    }

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var value = i % 2 == 0 ? digit : digit * 2;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    private static string Join(IReadOnlyList<DigitGroup> groups, int at, int count) =>
        string.Concat(groups.Skip(at).Take(count).Select(g => g.Ascii));
}
