using System.Buffers;
using System.Numerics;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Answers queries at one instant.</summary>
internal sealed class ActivitySearch(ActivityIndex index, DateTable dates, OsloMinute moment, DateTimeOffset now)
{
    /// <summary>The offers that answer a query, and those whose season is over when there are none.</summary>
    public ActivityHits Run(ActivityQuery query, Order order = Order.Soonest)
    {
        var filter = DateFilter.Of(query, moment);
        var lookup = new DateLookup(dates, filter);
        using var candidates = new Candidates(index, query);
        var keys = ArrayPool<ulong>.Shared.Rent(Math.Max(1, candidates.Possible.Length * 64));
        try
        {
            var tally = Gather(query, filter.Asks, lookup, candidates, order, keys);
            return Answer(query, lookup, keys, tally);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(keys);
        }
    }

    // The matches stand at the front of the keys; those that are over at the back.
    private Tally Gather(ActivityQuery query, bool asksDates, in DateLookup lookup, scoped in Candidates candidates, Order order, ulong[] keys)
    {
        var (total, certain, over) = (0, 0, 0);
        for (var word = 0; word < candidates.Possible.Length; word++)
        {
            for (var bits = candidates.Possible[word]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var number = candidates.First + (word << 6) + bit;
                var sure = (candidates.Certain[word] >> bit & 1) != 0;
                if (query.MaxOre is > 0 and var most)
                {
                    if (index.Ore[number] > most) continue;
                    sure &= index.Ore[number] >= 0;
                }
                var date = lookup.Find(number);
                if (date.Outcome == DateOutcome.Over) keys[^++over] = Key(number, sure, date, order);
                if (date.Outcome is DateOutcome.NoneThen or DateOutcome.Over) continue;
                sure &= date.Outcome == DateOutcome.Found || !asksDates;
                if (sure) certain++;
                keys[total++] = Key(number, sure, date, order);
            }
        }
        return new(total, certain, over);
    }

    private ulong Key(int number, bool sure, FoundDate date, Order order) =>
        Ranking.Key(number, sure, index.IsForNewcomers(number), order == Order.Soonest ? Ranking.Soonest(date) : index.Ore[number] < 0 ? Ranking.Last : index.Ore[number]);

    private ActivityHits Answer(ActivityQuery query, in DateLookup lookup, ulong[] keys, Tally tally)
    {
        if (tally.Total == 0) return ActivityHits.None with { Over = Ended(query, keys.AsSpan(keys.Length - tally.Over)) };
        var skip = Math.Clamp(query.Skip, 0, tally.Total);
        var wanted = skip + Math.Clamp(query.Take, 0, tally.Total - skip);
        Ranking.PutFirst(keys.AsSpan(0, tally.Total), wanted);
        List<ActivityMatch> matches = new(wanted - skip);
        foreach (var key in keys.AsSpan(skip, wanted - skip)) matches.Add(Match(query, Ranking.NumberOf(key), lookup));
        return new(matches, tally.Total, tally.Certain);
    }

    // A concert that was held is not a season that is over.
    private List<Activity> Ended(ActivityQuery query, Span<ulong> keys)
    {
        keys.Sort();
        List<Activity> ended = [];
        foreach (var key in keys)
        {
            if (ended.Count == query.Take) break;
            var activity = index.Activities[Ranking.NumberOf(key)];
            if (activity.Schedule.Parts.Any(part => part.Repeat is not SingleDays)) ended.Add(activity);
        }
        return ended;
    }

    private ActivityMatch Match(ActivityQuery query, int number, in DateLookup lookup)
    {
        var activity = index.Activities[number];
        var date = lookup.Find(number);
        var next = date.Outcome is DateOutcome.Found or DateOutcome.TimeUnknown ? Occurrence(activity, date) : null;
        var then = next is null or { State: OccurrenceState.AsPlanned } ? null
            : activity.Schedule.From(next.Day).FirstOrDefault(later => later.State == OccurrenceState.AsPlanned && !later.HasPassed(now));
        return new(activity, next, query.NotToldBy(activity, next?.From is not null)) { Then = then };
    }

    private static Occurrence? Occurrence(Activity activity, FoundDate date) =>
        activity.Schedule.From(DateOnly.FromDayNumber(date.Day)).FirstOrDefault(occurrence =>
            occurrence.Day.DayNumber == date.Day && (occurrence.From is { } from ? OsloMinute.MinuteOf(from) : null as int?) == date.Starts);

    private readonly record struct Tally(int Total, int Certain, int Over);
}
