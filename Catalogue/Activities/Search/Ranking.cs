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

    /// <summary>Puts the lowest keys first, as many as are wanted.</summary>
    public static void PutFirst(Span<ulong> keys, int wanted)
    {
        const int Few = 32;
        if (wanted > Few || keys.Length <= Few)
        {
            keys.Sort();
            return;
        }
        keys[..wanted].Sort();
        for (var at = wanted; at < keys.Length; at++)
        {
            var key = keys[at];
            if (wanted == 0 || key >= keys[wanted - 1]) continue;
            keys[at] = keys[wanted - 1];
            var to = wanted - 1;
            for (; to > 0 && keys[to - 1] > key; to--) keys[to] = keys[to - 1];
            keys[to] = key;
        }
    }
}
