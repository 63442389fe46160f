using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Search;

/// <summary>The search once more, in the plainest way: each condition asked of each activity, each date of each schedule looked at.</summary>
internal static class SlowSearch
{
    public static IReadOnlyList<(string Id, bool Certain, DateOnly? Day)> Find(IEnumerable<Activity> activities, ActivityQuery query, DateTimeOffset now) =>
        [.. activities.Select(activity => Judge(activity, query, now)).OfType<Judged>()
            .OrderBy(judged => !judged.Certain).ThenBy(judged => judged.Day ?? DateOnly.MaxValue).ThenBy(judged => judged.From ?? new TimeOnly(23, 59))
            .ThenBy(judged => !judged.Activity.Audience.Newcomers).ThenBy(judged => judged.Activity.Municipality, StringComparer.Ordinal).ThenBy(judged => judged.Activity.Title.Bokmal, StringComparer.Ordinal)
            .Select(judged => (judged.Activity.Id, judged.Certain, judged.Day))];

    private static Judged? Judge(Activity activity, ActivityQuery query, DateTimeOffset now)
    {
        bool?[] conditions =
        [
            query.Kinds.Count == 0 || activity.Kinds.SelectMany(ActivityKinds.WithWider).Intersect(query.Kinds).Any(),
            query.Age is not { } age ? true : activity.Audience.Ages?.Take(age),
            query.People is not { } people ? true : activity.Kinds.Contains(people) ? true : activity.Audience.Ages is { } ages ? ages.Max < 18 || Enumerable.Range(0, 13).Any(ages.Take) : null,
            !query.Newcomers || activity.Audience.Newcomers,
            !query.Families || activity.Audience.Families,
            query.Municipality is null || activity.Municipality == query.Municipality,
            query.Place is not { } place ? true : activity.Place is { } there ? $"{there.Name} {there.Address}".Contains(place, StringComparison.OrdinalIgnoreCase) : null,
            query.Gender is null || activity.Audience.Gender is null || activity.Audience.Gender == query.Gender,
            query.MaxOre is not { } most ? true : activity.Price.Kind switch { PriceKind.Free => true, PriceKind.Known => activity.Price.AmountOre <= most, _ => null },
            query.Language is not { } tag ? true : activity.Languages.Contains(tag) || activity.Spoken.Contains(tag) ? true : activity.Languages.Count == 0 ? null : false,
        ];
        if (conditions.Contains(false)) return null;
        var certain = !conditions.Contains(null);
        var dated = query.From is not null || query.Until is not null || query.Weekdays.Count > 0 || query.Time is not null;
        if (activity.Schedule.Parts.Count == 0) return new(activity, certain && !dated, null, null);
        var dates = Dates(activity.Schedule, query, now).ToList();
        if (dates.Find(date => query.Time is not { } window || (date.From is { } from && window.Holds(from))) is { } sure) return new(activity, certain, sure.Day, sure.From);
        return dates.Find(date => date.From is null) is { } unsure ? new(activity, false, unsure.Day, null) : null;
    }

    private static IEnumerable<Occurrence> Dates(Schedule schedule, ActivityQuery query, DateTimeOffset now)
    {
        var today = OsloClock.DayAt(now);
        var first = query.From is { } from && from > today ? from : query.From is null ? today.AddDays(-1) : today;
        return schedule.From(first).TakeWhile(date => date.Day <= (query.Until ?? first.AddDays(400)))
            .Where(date => !date.HasPassed(now) && (query.Weekdays.Count == 0 || query.Weekdays.Contains(date.Day.DayOfWeek)));
    }

    private sealed record Judged(Activity Activity, bool Certain, DateOnly? Day, TimeOnly? From);
}
