using ChatBot.Catalogue.Activities.Search;

namespace ChatBot.Catalogue.Activities;

/// <summary>All activities that are known, and the answers to what people ask of them. Safe for use from several threads at once.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<(string Municipality, string Id), Activity> _byId;
    private readonly ActivityIndex _index;
    private readonly Lock _building = new();
    private volatile DateTable? _dates;

    /// <summary>Indexes activities.</summary>
    /// <param name="activities">The activities; of two with the same municipality and id the first stands.</param>
    public ActivityCatalogue(IEnumerable<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        _byId = [];
        List<Activity> all = [];
        foreach (var activity in activities)
            if (_byId.TryAdd((activity.Municipality, activity.Id), activity)) all.Add(activity);
        All = all;
        _index = new(all.Where(activity => activity.Status == ActivityStatus.Offer));
    }

    /// <summary>A catalogue that holds nothing.</summary>
    public static ActivityCatalogue Empty { get; } = new([]);

    /// <summary>All activities, whatever their status, in the order they were given.</summary>
    public IReadOnlyList<Activity> All { get; }

    /// <summary>How many of them are offers.</summary>
    public int Offers => _index.Count;

    /// <summary>An activity, whatever its status; null when there is none of this id.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="id">The activity's id.</param>
    public Activity? Find(string municipality, string id) => _byId.GetValueOrDefault((municipality, id));

    /// <summary>The offers that answer a query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="now">The instant; what has passed is not offered.</param>
    public ActivityHits Find(ActivityQuery query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_index.Count == 0) return ActivityHits.None;
        var moment = OsloMinute.At(now);
        var search = new ActivitySearch(_index, DatesFor(moment.Day), moment, now);
        var hits = search.Run(query);
        return hits.Total > 0 ? hits : hits with { Instead = new NearestSearch(search, moment.Day).Find(query) };
    }

    /// <summary>Computes the coming dates ahead of the first question, which otherwise does.</summary>
    /// <param name="now">The instant of the load.</param>
    public void Prepare(DateTimeOffset now)
    {
        var today = OsloMinute.At(now).Day;
        DatesFor(today).Seen(today.DayNumber, null);
    }

    private DateTable DatesFor(DateOnly today)
    {
        if (_dates is { } ready && ready.Serves(today)) return ready;
        lock (_building)
        {
            if (_dates is { } built && built.Serves(today)) return built;
            return _dates = new(_index, today);
        }
    }
}
