using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C137, C138, C162, C163, C210, C211, C215, C312, C313 and C315: what stands between the units, or becomes a fault by the passing of time. None of it refuses a unit.</summary>
/// <remarks>Asked anew each day: content that was in order when it was read is not in order for ever.</remarks>
public static class DueChecks
{
    /// <summary>How many days before it happens an end is told.</summary>
    public const int DaysAhead = 30;

    /// <summary>The faults of content that is in use.</summary>
    /// <param name="content">The content.</param>
    /// <param name="today">The Oslo date.</param>
    /// <param name="files">The files it was read from, so that lines can be told; null where they are not at hand.</param>
    public static IReadOnlyList<ContentProblem> Find(Content content, DateOnly today, ContentSnapshot? files = null)
    {
        var due = new Due(today, files);
        return
        [
            .. Reviews(content.Topics, due),
            .. Ended(ContentUnits.National, "Facts.json", content.National.Values, due),
            .. content.Municipalities.Values.SelectMany(here => Ended(here.Municipality.Id, FileOf(here.Municipality.Id), here.OwnValues, due)),
            .. Grants(content, due),
            .. content.Municipalities.Values.SelectMany(here => DueActivities.Find(here.Municipality.Id, here.Activities.All, today, files)),
            .. RightsContent.Due(content.National.Rights, today),
        ];
    }

    private static IEnumerable<ContentProblem> Reviews(TopicList topics, Due due)
    {
        foreach (var topic in topics.All)
        {
            ContentProblem Report(string code, string message) => due.Report(ContentUnits.National, code, "Topics.json", ["topics", $"={topic.Id}"], message);
            if (topic.ReviewBy < due.Today)
                yield return Report("C210", $"The topic {topic.Id} was to be looked at again by {topic.ReviewBy:yyyy-MM-dd} ({topic.Owner ?? "no owner"}). Compare it with its source, then set \"reviewBy\" to a later day.");
            if (topic.ValidTo < due.Today)
                yield return Report("C210", $"The topic {topic.Id} was valid to {topic.ValidTo:yyyy-MM-dd}. Bring it up to date, or take it out.");
            else if (topic.ValidTo <= due.Soon)
                yield return Report("C215", $"The topic {topic.Id} is valid to {topic.ValidTo:yyyy-MM-dd} only ({topic.Owner ?? "no owner"}); after that the answer is not given. Find out what holds then, and set \"validTo\" to a later day.");
        }
    }

    private static IEnumerable<ContentProblem> Ended(string unit, string file, IReadOnlyDictionary<string, DatedValue> values, Due due)
    {
        foreach (var value in values.Values.Where(value => value.Versions.Count > 0))
        {
            var place = new[] { "values", value.Name };
            if (value.On(due.Today) is null)
                yield return due.Report(unit, "C211", file, place, $"No version of {value.Name} holds today, so people are shown \"{value.Near(due.Today)!.Value}\", which held nearest to it. Add the version that holds now, or change the texts that refer to it.");
            else if (value.On(due.Soon) is null)
                yield return due.Report(unit, "C215", file, place, $"\"{value.On(due.Today)!.Value}\" holds for {value.Name} to {value.On(due.Today)!.To:yyyy-MM-dd} only, and no version follows. Find out what holds then and add it.");
        }
    }

    private static IEnumerable<ContentProblem> Grants(Content content, Due due)
    {
        foreach (var grant in content.National.Grants)
            foreach (var (code, message) in GrantData.Due(grant, due.Today))
                yield return due.Report(ContentUnits.National, code, (due.Files is { } files ? GrantFiles.FileOf(grant.Id, files) : null) ?? "Grants", ["grants", $"={grant.Id}", "deadlines"], message);
        foreach (var here in content.Municipalities.Values)
            foreach (var grant in here.OwnGrants)
                foreach (var (code, message) in GrantData.Due(grant, due.Today))
                    yield return due.Report(here.Municipality.Id, code, GrantFiles.PathOf(here.Municipality.Id), ["grants", $"={grant.Id}", "deadlines"], message);
    }

    private static string FileOf(string municipality) => $"Municipalities/{municipality}/municipality.json";

    private sealed record Due(DateOnly Today, ContentSnapshot? Files)
    {
        public DateOnly Soon => Today.AddDays(DaysAhead);

        public ContentProblem Report(string unit, string code, string file, string[] place, string message) => new(
            unit, code, ProblemEffect.Reports, file, Files?.Files.GetValueOrDefault(file) is { } bytes ? JsonPlace.LineOf(bytes, place) : null, message);
    }
}
