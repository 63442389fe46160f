using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C137, C138 and C210 to C212: what stands between the units, or becomes a fault by the passing of time. All of it reports.</summary>
/// <remarks>Asked anew each day: content that was in order when it was read is not in order for ever.</remarks>
public static class DueChecks
{
    /// <summary>The faults of content that is in use.</summary>
    /// <param name="content">The content.</param>
    /// <param name="today">The Oslo date.</param>
    public static IReadOnlyList<ContentProblem> Find(Content content, DateOnly today) =>
    [
        .. Reviews(content.Topics, today),
        .. Expired(ContentUnits.National, "Facts.json", content.National.Values, today),
        .. content.Municipalities.Values.SelectMany(here => Expired(here.Municipality.Id, FileOf(here.Municipality.Id), here.OwnValues, today)),
        .. SharedNumbers(content),
        .. RightsContent.Due(content.National.Rights, today),
    ];

    private static IEnumerable<ContentProblem> Reviews(TopicList topics, DateOnly today)
    {
        foreach (var topic in topics.All)
        {
            if (topic.ReviewBy < today)
                yield return Report(ContentUnits.National, "C210", "Topics.json", $"The topic {topic.Id} was to be looked at again by {topic.ReviewBy:yyyy-MM-dd} ({topic.Owner ?? "no owner"}). Compare it with its source, then set \"reviewBy\" to a later day.");
            if (topic.ValidTo < today)
                yield return Report(ContentUnits.National, "C210", "Topics.json", $"The topic {topic.Id} was valid to {topic.ValidTo:yyyy-MM-dd}. Bring it up to date, or take it out.");
        }
    }

    private static IEnumerable<ContentProblem> Expired(string unit, string file, IReadOnlyDictionary<string, DatedValue> values, DateOnly today) =>
        from value in values.Values
        where value.Versions.Count > 0 && value.On(today) is null
        select Report(unit, "C211", file, $"No version of {value.Name} holds today, so people are shown \"{value.Near(today)!.Value}\", which held nearest to it. Add the version that holds now, or change the texts that refer to it.");

    private static IEnumerable<ContentProblem> SharedNumbers(Content content) =>
        from here in content.Municipalities.Values
        from number in here.Municipality.SmsNumbers
        group here.Municipality.Id by number into owners
        where owners.Count() > 1
        from id in owners
        select Report(id, "C212", FileOf(id), $"The SMS number {owners.Key} is given to {string.Join(" and ", owners)}, so people may be answered for the wrong municipality. Let only one of them have it.");

    private static ContentProblem Report(string unit, string code, string file, string message) => new(unit, code, ProblemEffect.Reports, file, null, message);

    private static string FileOf(string municipality) => $"Municipalities/{municipality}/municipality.json";
}
