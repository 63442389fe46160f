namespace ChatBot.Catalogue.Rights;

/// <summary>What is known of a date: not known, known that there is none, or a day or month.</summary>
public readonly record struct DateAnswer
{
    private DateAnswer(bool isNone, DayRange? range) => (IsNone, Range) = (isNone, range);

    /// <summary>Not known.</summary>
    public static DateAnswer Unknown => default;

    /// <summary>Known that there is no such date: nothing offered yet, not started, no later arrival.</summary>
    public static DateAnswer None => new(true, null);

    /// <summary>Whether it is known that there is none.</summary>
    public bool IsNone { get; }

    /// <summary>The day or month; null when there is none or it is not known.</summary>
    public DayRange? Range { get; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => !IsNone && Range is null;

    /// <summary>A day or month.</summary>
    public static DateAnswer Of(DayRange range) => new(false, range);

    /// <summary>One day.</summary>
    public static DateAnswer Of(DateOnly day) => new(false, DayRange.Of(day));

    /// <summary>The date as it is written in a facts file.</summary>
    public override string ToString() => Range is not { } range ? (IsNone ? "none" : "unknown")
        : range.First == range.Last ? $"{range.First:yyyy-MM-dd}" : $"{range.First:yyyy-MM}";
}
