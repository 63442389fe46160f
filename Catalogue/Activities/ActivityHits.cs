using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities;

/// <summary>An activity that answers a query.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Next">The first date that answers the query, as planned, moved or cancelled; null when its schedule is unknown.</param>
/// <param name="NotKnown">The conditions of which it is not known whether they hold, because the activity does not tell: to be told, with whom to ask. Empty when all are known to hold.</param>
public sealed record ActivityMatch(Activity Activity, Occurrence? Next, IReadOnlyList<ActivityCondition> NotKnown)
{
    /// <summary>Whether all conditions are known to hold.</summary>
    public bool IsCertain => NotKnown.Count == 0;

    /// <summary>The next date that takes place as planned, when <see cref="Next"/> is cancelled or moved; null when there is none.</summary>
    public Occurrence? Then { get; init; }
}

/// <summary>The answer to a query. Ranked: all conditions known to hold first, then what begins soonest, then what is made for newcomers; then by title and id, so that the order is the same each time.</summary>
/// <param name="Matches">The matches asked for by <see cref="ActivityQuery.Skip"/> and <see cref="ActivityQuery.Take"/>.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Certain">How many of them are known to meet all conditions.</param>
/// <param name="Instead">What to offer when there are none; null when there are some, or when there is nothing to offer.</param>
public sealed record ActivityHits(IReadOnlyList<ActivityMatch> Matches, int Total, int Certain, NearestActivities? Instead = null)
{
    /// <summary>Nothing at all.</summary>
    public static ActivityHits None { get; } = new([], 0, 0);

    /// <summary>When there are no matches: what would have been one, and whose season is over.</summary>
    public IReadOnlyList<Activity> Over { get; init; } = [];
}

/// <summary>What is nearest to a query that found nothing.</summary>
/// <param name="Drop">The one condition to drop; null when no single one is enough, and only the kind was kept.</param>
/// <param name="Total">How many there are without it.</param>
/// <param name="Matches">The nearest of them, ranked: nearest to the days asked for when the day is dropped, nearest in price when the price is.</param>
public sealed record NearestActivities(ActivityCondition? Drop, int Total, IReadOnlyList<ActivityMatch> Matches);
