namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Finds what is nearest to a query that found nothing, and which condition stands in the way.</summary>
internal sealed class NearestSearch(ActivitySearch search, DateOnly today)
{
    private const int DaysBefore = 3;

    // What people give up most easily comes first. A limit to a gender is never talked away.
    private static readonly ActivityCondition[] Droppable =
    [
        ActivityCondition.Time, ActivityCondition.Day, ActivityCondition.Price, ActivityCondition.Place, ActivityCondition.Language, ActivityCondition.Newcomers,
        ActivityCondition.Families, ActivityCondition.Organiser, ActivityCondition.Words, ActivityCondition.Age, ActivityCondition.Kind,
    ];

    /// <summary>What to offer; null when there is nothing.</summary>
    public NearestActivities? Find(ActivityQuery query)
    {
        var asked = query with { Skip = 0 };
        NearestActivities? unsure = null;
        foreach (var condition in Droppable.Where(asked.Asks))
        {
            var hits = Without(asked, condition);
            if (hits.Total == 0) continue;
            if (hits.Certain > 0) return new(condition, hits.Total, hits.Matches);
            unsure ??= new(condition, hits.Total, hits.Matches);
        }
        return unsure ?? WhatIsLeft(asked);
    }

    private ActivityHits Without(ActivityQuery query, ActivityCondition condition) => condition switch
    {
        ActivityCondition.Day => OnOtherDays(query),
        ActivityCondition.Price => search.Run(query.Without(condition), Order.Cheapest),
        _ => search.Run(query.Without(condition)),
    };

    // The days just before and all days after, those nearest to what was asked first.
    private ActivityHits OnOtherDays(ActivityQuery query)
    {
        var open = query.Without(ActivityCondition.Day);
        var all = search.Run(open);
        var (first, last) = (query.From ?? today, query.Until ?? query.From ?? today);
        if (all.Total == 0 || query.Weekdays.Count > 0) return all;
        List<ActivityMatch> near = [.. search.Run(open with { From = last.AddDays(1) }).Matches];
        if (first > today) near.AddRange(search.Run(open with { From = Later(today, first.AddDays(-DaysBefore)), Until = first.AddDays(-1) }).Matches);
        var ordered = near.Where(match => match.Next is not null).OrderBy(match => !match.IsCertain).ThenBy(match => Distance(match.Next!.Day, first, last))
            .DistinctBy(match => (match.Activity.Municipality, match.Activity.Id)).Take(query.Take).ToList();
        return ordered.Count == 0 ? all : all with { Matches = ordered };
    }

    private NearestActivities? WhatIsLeft(ActivityQuery query)
    {
        var bare = new ActivityQuery { Kinds = query.Kinds, Age = query.Age, People = query.People, Gender = query.Gender, Municipality = query.Municipality, Take = query.Take };
        var hits = search.Run(bare);
        return hits.Total == 0 ? null : new(null, hits.Total, hits.Matches);
    }

    private static int Distance(DateOnly day, DateOnly first, DateOnly last) =>
        day < first ? first.DayNumber - day.DayNumber : day > last ? day.DayNumber - last.DayNumber : 0;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
