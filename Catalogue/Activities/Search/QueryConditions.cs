namespace ChatBot.Catalogue.Activities.Search;

/// <summary>A query taken apart into conditions, and put together again without one.</summary>
internal static class QueryConditions
{
    /// <summary>The conditions that are asked.</summary>
    public static IEnumerable<ActivityCondition> Asked(this ActivityQuery query) => Enum.GetValues<ActivityCondition>().Where(query.Asks);

    public static bool Asks(this ActivityQuery query, ActivityCondition condition) => condition switch
    {
        ActivityCondition.Kind => query.Kinds.Count > 0,
        ActivityCondition.Day => query.From is not null || query.Until is not null || query.Weekdays.Count > 0,
        ActivityCondition.Time => query.Time is not null,
        ActivityCondition.Age => query.Age is not null || query.People is not null,
        ActivityCondition.Gender => query.Gender is not null,
        ActivityCondition.Price => query.MaxOre is not null,
        ActivityCondition.Place => query.Place is not null,
        ActivityCondition.Language => query.Language is not null,
        ActivityCondition.Organiser => query.Organiser is not null,
        ActivityCondition.Words => query.Words is not null,
        ActivityCondition.Newcomers => query.Newcomers,
        ActivityCondition.Families => query.Families,
        _ => false,
    };

    public static ActivityQuery Without(this ActivityQuery query, ActivityCondition condition) => condition switch
    {
        ActivityCondition.Kind => query with { Kinds = [] },
        ActivityCondition.Day => query with { From = null, Until = null, Weekdays = [] },
        ActivityCondition.Time => query with { Time = null },
        ActivityCondition.Age => query with { Age = null, People = null },
        ActivityCondition.Gender => query with { Gender = null },
        ActivityCondition.Price => query with { MaxOre = null },
        ActivityCondition.Place => query with { Place = null },
        ActivityCondition.Language => query with { Language = null },
        ActivityCondition.Organiser => query with { Organiser = null },
        ActivityCondition.Words => query with { Words = null },
        ActivityCondition.Newcomers => query with { Newcomers = false },
        ActivityCondition.Families => query with { Families = false },
        _ => query,
    };

    /// <summary>The conditions of which an activity does not tell whether they hold.</summary>
    /// <param name="query">The query that the activity may answer.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="timeKnown">Whether the hour of the date found is known.</param>
    public static IReadOnlyList<ActivityCondition> NotToldBy(this ActivityQuery query, Activity activity, bool timeKnown) =>
        [.. query.Asked().Where(condition => !Tells(query, activity, condition, timeKnown))];

    private static bool Tells(ActivityQuery query, Activity activity, ActivityCondition condition, bool timeKnown) => condition switch
    {
        ActivityCondition.Day => activity.Schedule.TellsDays(),
        ActivityCondition.Time => activity.Schedule.TellsDays() && timeKnown,
        ActivityCondition.Age => activity.Audience.Ages is not null || (query.People is { } people && activity.Kinds.Contains(people)),
        ActivityCondition.Price => activity.Price.Kind != PriceKind.Unknown,
        ActivityCondition.Place => activity.Place is not null,
        ActivityCondition.Language => activity.Languages.Count > 0 || activity.Spoken.Contains(query.Language),
        _ => true,
    };
}
