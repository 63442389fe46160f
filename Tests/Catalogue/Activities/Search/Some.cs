using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Search;

/// <summary>Activities of which a test tells only what matters to it.</summary>
internal static class Some
{
    /// <summary>Monday 23 November 2026, 12:00 in Norway.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Activity Activity(string id, string kind = "football", string? when = "tirsdag 18-20", Price? price = null, Audience? audience = null, string municipality = "provevik") => new()
    {
        Id = id,
        Municipality = municipality,
        Title = ActivityText.Of(id),
        Status = ActivityStatus.Offer,
        Kinds = [kind],
        Schedule = ScheduleText.Parse(when).Schedule!,
        Price = price ?? Price.Free,
        Audience = audience ?? new(AgeLimits.Everyone),
        Place = new("Hallen", "Idrettsveien 2"),
        Languages = ["nb"],
    };

    public static IReadOnlyList<string> Found(this IEnumerable<Activity> activities, ActivityQuery query) =>
        [.. new ActivityCatalogue(activities).Find(query with { Take = 100 }, Now).Matches.Select(match => match.Activity.Id)];

    public static ActivityHits Hits(this IEnumerable<Activity> activities, ActivityQuery query) => new ActivityCatalogue(activities).Find(query, Now);
}
