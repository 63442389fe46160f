namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The place of an offer in an answer as one number, the lowest first: all conditions known to hold, then soonest, then made for newcomers, then by title and id.</summary>
internal static class Ranking
{
    // 24 bits for the number of the offer, one for newcomers, 31 for the minute or the price, one for what is not known.
    private const int NumberBits = 24;
    private const int OrderBits = 31;

    public const int Last = int.MaxValue;

    public static ulong Key(int number, bool certain, bool newcomers, int order) =>
        (certain ? 0UL : 1UL << NumberBits + 1 + OrderBits) | (ulong)(uint)order << NumberBits + 1 | (newcomers ? 0UL : 1UL << NumberBits) | (uint)number;

    public static int NumberOf(ulong key) => (int)(key & ((1UL << NumberBits) - 1));

    /// <summary>The minute by which dates are ordered: one without an hour comes after those of its day that have one.</summary>
    public static int Soonest(FoundDate date) =>
        date.Outcome is DateOutcome.Found or DateOutcome.TimeUnknown ? OsloMinute.Of(date.Day, date.Starts ?? OsloMinute.MinutesADay - 1) : Last;

    /// <summary>Whether all conditions are known to hold.</summary>
    public static bool IsCertain(ulong key) => key >> NumberBits + 1 + OrderBits == 0;

    /// <summary>The lowest key there can be.</summary>
    public static ulong Least(bool certain) => Key(0, certain, true, 0);

    /// <summary>The lowest key there can be for a date on a day; on none for null.</summary>
    public static ulong Least(bool certain, int? day) => Key(0, certain, true, day is { } known ? OsloMinute.Of(known, 0) : Last);
}
