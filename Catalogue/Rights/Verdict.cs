namespace ChatBot.Catalogue.Rights;

/// <summary>Whether a condition of the law holds.</summary>
public enum VerdictKind
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not hold.</summary>
    NotMet,

    /// <summary>What is known does not decide it.</summary>
    Unknown,
}

/// <summary>What a rule says of one person on one day.</summary>
/// <param name="Kind">Whether the condition holds.</param>
/// <param name="Ask">The fact that would decide it; null when it is decided, or when no answer would.</param>
public readonly record struct Verdict(VerdictKind Kind, RightsFact? Ask)
{
    /// <summary>It holds.</summary>
    public static Verdict Met => new(VerdictKind.Met, null);

    /// <summary>It does not hold.</summary>
    public static Verdict NotMet => new(VerdictKind.NotMet, null);

    /// <summary>It depends on a fact that is not known, or not to the day.</summary>
    public static Verdict Unknown(RightsFact ask) => new(VerdictKind.Unknown, ask);

    /// <summary>It depends on something no answer settles, such as the meaning of the Act.</summary>
    public static Verdict Unclear => new(VerdictKind.Unknown, null);

    /// <summary>It holds, or it does not.</summary>
    public static Verdict Of(bool met) => met ? Met : NotMet;

    /// <summary>It holds, does not, or the fact is not known.</summary>
    public static Verdict Of(bool? met, RightsFact fact) => met is { } known ? Of(known) : Unknown(fact);

    /// <summary>A condition on a day that is known as an interval: when it differs between the ends, the day must be asked for.</summary>
    /// <param name="range">The interval.</param>
    /// <param name="fact">The fact that the interval is.</param>
    /// <param name="holds">The condition; once it changes from one day to a later one, it does not change back.</param>
    public static Verdict Over(DayRange range, RightsFact fact, Func<DateOnly, bool> holds) =>
        holds(range.First) == holds(range.Last) ? Of(holds(range.First)) : Unknown(fact);
}
