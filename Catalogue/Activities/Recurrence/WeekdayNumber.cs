namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>A value of BYDAY: "TU", "2TU", "-1FR".</summary>
/// <param name="Ordinal">Which one of the month or year, counted from the end when negative; 0 for every one.</param>
/// <param name="Day">The weekday.</param>
public readonly record struct WeekdayNumber(int Ordinal, DayOfWeek Day)
{
    private static readonly string[] Codes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The two letters of a weekday.</summary>
    public static string CodeOf(DayOfWeek day) => Codes[(int)day];

    /// <summary>The weekday of two letters; null when they are none.</summary>
    public static DayOfWeek? DayOf(ReadOnlySpan<char> code)
    {
        for (var at = 0; at < Codes.Length; at++)
            if (code.Equals(Codes[at], StringComparison.OrdinalIgnoreCase)) return (DayOfWeek)at;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Ordinal == 0 ? CodeOf(Day) : FormattableString.Invariant($"{Ordinal}{CodeOf(Day)}");
}
