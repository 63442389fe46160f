using System.Buffers;
using System.Numerics;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Answers queries at one instant. Counts by bits, and ranks only what can come on the page that is asked for.</summary>
internal sealed class ActivitySearch(ActivityIndex index, DateTable dates, OsloMinute moment, DateTimeOffset now)
{
    /// <summary>The offers that answer a query, and those whose season is over when there are none.</summary>
    public ActivityHits Run(ActivityQuery query, Order order = Order.Soonest)
    {
        var filter = DateFilter.Of(query, moment);
        using var candidates = new Candidates(index, query);
        using var dated = new DatedMatches(index, dates, filter, candidates);
        var aside = ArrayPool<ulong>.Shared.Rent(Math.Max(1, Bits.Count(dated.Aside)));
        try
        {
            var sure = filter.Asks ? [] : candidates.Certain;
            var looked = aside.AsSpan(0, LookAt(dated, candidates.Certain, filter.Asks, order, aside));
            var total = Bits.Count(dated.Found) + Bits.Count(dated.Untold) + looked.Length;
            if (total == 0) return ActivityHits.None with { Over = Ended(query, candidates, dated, order) };
            var certain = Bits.CountBoth(dated.Found, candidates.Certain) + Bits.CountBoth(dated.Untold, sure) + CertainOf(looked);
            var skip = Math.Clamp(query.Skip, 0, total);
            var take = Math.Clamp(query.Take, 0, total - skip);
            using var foremost = new Foremost(skip + take, total);
            foreach (var key in looked) foremost.Add(key);
            Rank(dated, candidates.Certain, order, foremost);
            RankUntold(dated, sure, order, foremost);
            List<ActivityMatch> matches = new(take);
            foreach (var key in foremost.Keys[skip..]) matches.Add(Match(query, Ranking.NumberOf(key), dated));
            return new(matches, total, certain);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(aside);
        }
    }

    private int LookAt(in DatedMatches dated, ReadOnlySpan<ulong> certain, bool asksDates, Order order, ulong[] keys)
    {
        var count = 0;
        for (var word = 0; word < certain.Length; word++)
            for (var bits = dated.Aside[word]; bits != 0; bits &= bits - 1)
            {
                var number = dated.First + (word << 6) + BitOperations.TrailingZeroCount(bits);
                var date = dated.Find(number);
                if (date.Outcome is DateOutcome.NoneThen or DateOutcome.Over) continue;
                var sure = (certain[word] & bits & (0 - bits)) != 0 && (date.Outcome == DateOutcome.Found || !asksDates);
                keys[count++] = Key(number, sure, date, order);
            }
        return count;
    }

    // Those known to meet all conditions first: when they fill the page, the others are passed over.
    private void Rank(in DatedMatches dated, ReadOnlySpan<ulong> certain, Order order, Foremost foremost)
    {
        foreach (var sure in (ReadOnlySpan<bool>)[true, false])
            for (var word = 0; word < certain.Length && Ranking.Least(sure) <= foremost.Worst; word++)
                for (var bits = dated.Found[word] & (sure ? certain[word] : ~certain[word]); bits != 0; bits &= bits - 1)
                {
                    var number = dated.First + (word << 6) + BitOperations.TrailingZeroCount(bits);
                    if (order == Order.Cheapest) foremost.Add(Key(number, sure, default, order));
                    else if (Ranking.Least(sure, dated.EarliestDay(number)) <= foremost.Worst) foremost.Add(Key(number, sure, dated.Find(number), order));
                }
    }

    private void RankUntold(in DatedMatches dated, ReadOnlySpan<ulong> certain, Order order, Foremost foremost)
    {
        for (var word = 0; word < dated.Untold.Length; word++)
            for (var bits = dated.Untold[word]; bits != 0; bits &= bits - 1)
            {
                var sure = !certain.IsEmpty && (certain[word] & bits & (0 - bits)) != 0;
                if (order == Order.Cheapest || Ranking.Least(sure, null) <= foremost.Worst)
                    foremost.Add(Key(dated.First + (word << 6) + BitOperations.TrailingZeroCount(bits), sure, new(DateOutcome.Unknown), order));
            }
    }

    private static int CertainOf(ReadOnlySpan<ulong> keys)
    {
        var count = 0;
        foreach (var key in keys) count += Ranking.IsCertain(key) ? 1 : 0;
        return count;
    }

    private ulong Key(int number, bool sure, FoundDate date, Order order) =>
        Ranking.Key(number, sure, index.IsForNewcomers(number), order == Order.Soonest ? Ranking.Soonest(date) : index.Ore[number] < 0 ? Ranking.Last : index.Ore[number]);

    // A concert that was held is not a season that is over.
    private List<Activity> Ended(ActivityQuery query, in Candidates candidates, in DatedMatches dated, Order order)
    {
        List<ulong> keys = [];
        for (var word = 0; word < candidates.Possible.Length; word++)
            for (var bits = candidates.Possible[word]; bits != 0; bits &= bits - 1)
            {
                var number = candidates.First + (word << 6) + BitOperations.TrailingZeroCount(bits);
                var schedule = index.ScheduleOf[number];
                if (dates.Beyond[schedule].Day != DateTable.None || dated.Find(number) is not { Outcome: DateOutcome.Over } over) continue;
                if (index.Schedules[schedule].Parts.Any(part => part.Repeat is not SingleDays)) keys.Add(Key(number, (candidates.Certain[word] & bits & (0 - bits)) != 0, over, order));
            }
        keys.Sort();
        return [.. keys.Take(query.Take).Select(key => index.Activities[Ranking.NumberOf(key)])];
    }

    private ActivityMatch Match(ActivityQuery query, int number, in DatedMatches dated)
    {
        var activity = index.Activities[number];
        var date = dated.Find(number);
        var next = date.Outcome is DateOutcome.Found or DateOutcome.TimeUnknown ? Occurrence(activity, date) : null;
        var then = next is null or { State: OccurrenceState.AsPlanned } ? null
            : activity.Schedule.From(next.Day).FirstOrDefault(later => later.State == OccurrenceState.AsPlanned && !later.HasPassed(now));
        return new(activity, next, query.NotToldBy(activity, next?.From is not null)) { Then = then };
    }

    private static Occurrence? Occurrence(Activity activity, FoundDate date) =>
        activity.Schedule.From(DateOnly.FromDayNumber(date.Day)).FirstOrDefault(occurrence =>
            occurrence.Day.DayNumber == date.Day && (occurrence.From is { } from ? OsloMinute.MinuteOf(from) : null as int?) == date.Starts);
}
