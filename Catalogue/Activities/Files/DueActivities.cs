using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Activities.Search;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>C312, C313 and C315: what becomes of a table of activities by the passing of time.</summary>
public static class DueActivities
{
    private const int DaysLookedAt = 60;

    /// <summary>The faults of a municipality's offers on a day.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="activities">Its activities.</param>
    /// <param name="today">The Oslo date.</param>
    /// <param name="files">The files they were read from, so that lines can be told; null where they are not at hand.</param>
    public static IReadOnlyList<ContentProblem> Find(string municipality, IEnumerable<Activity> activities, DateOnly today, ContentSnapshot? files = null)
    {
        var path = ActivityContent.PathOf(municipality);
        var lines = LinesOf(files, path);
        ContentProblem Told(Activity activity, string code, ProblemEffect effect, string message) =>
            new(municipality, code, effect, path, lines.TryGetValue(activity.Id, out var line) ? line : null, message);

        List<ContentProblem> problems = [];
        foreach (var activity in activities.Where(activity => activity.Status == ActivityStatus.Offer))
        {
            if (activity.Schedule.TellsDays() && activity.Schedule.IsOver(today))
                problems.Add(Told(activity, "C313", ProblemEffect.Reports, $"\"{activity.Title.Bokmal}\" has no date left, so people are told that there is no more this season. Write the new dates, or set the status to tidligere."));
            else if (Overlap(activity.Schedule, today) is { } day)
                problems.Add(Told(activity, "C312", ProblemEffect.Reports, $"\"{activity.Title.Bokmal}\" overlaps itself on {day:yyyy-MM-dd}: it begins again before it ends. Correct the hours, or make two rows of it."));
            if (activity.IsUnconfirmed(today))
                problems.Add(Told(activity, "C315", ProblemEffect.Advises, $"Nobody has confirmed \"{activity.Title.Bokmal}\" for twelve months{(activity.KnownOn is { } known ? $" (last {known:yyyy-MM-dd})" : "")}, so people are told to ask before they go. Ask the organiser, and write the day under \"{ActivityColumns.Checked}\"."));
        }
        return problems;
    }

    private static DateOnly? Overlap(Schedule schedule, DateOnly today)
    {
        Occurrence? before = null;
        foreach (var occurrence in schedule.From(today).TakeWhile(occurrence => occurrence.Day <= today.AddDays(DaysLookedAt)).Where(occurrence => occurrence.State == OccurrenceState.AsPlanned))
        {
            if (before is { Ends: { } ends } && occurrence.Starts is { } starts && starts.At < ends.At) return occurrence.Day;
            before = occurrence;
        }
        return null;
    }

    private static Dictionary<string, int> LinesOf(ContentSnapshot? files, string path)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        if (files?.Files.TryGetValue(path, out var bytes) != true) return lines;
        foreach (var row in ActivityTable.Parse(bytes).Rows) lines.TryAdd(row[ActivityColumns.Id], row.Line);
        return lines;
    }
}
