using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C240: what a municipality must have before residents are told its number: a phone that a person answers, an owner role, and safety contacts that somebody has confirmed.</summary>
public static class Readiness
{
    // Built into the program, the same in all of Norway: C112 holds them.
    private static readonly string[] Unquestioned = ["phone.fire", "phone.police", "phone.ambulance"];

    /// <summary>What is missing.</summary>
    /// <param name="content">The content.</param>
    /// <param name="id">The municipality, which must be among it.</param>
    /// <param name="today">The Oslo date.</param>
    /// <param name="files">The files it was read from, so that lines can be told.</param>
    /// <returns>The reasons against; none when it is ready.</returns>
    public static IReadOnlyList<ContentProblem> Find(Content content, string id, DateOnly today, ContentSnapshot files)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(files);
        var here = content.Municipalities[id];
        var own = $"Municipalities/{id}/municipality.json";
        List<ContentProblem> reasons = [];
        if (here.Municipality.Fictional) Tell(own, ["fictional"], $"{here.Municipality.Name} is made up, and nobody lives there. It is for trying things out only.");
        CheckPhone();
        if (string.IsNullOrWhiteSpace(here.Municipality.Owner)) Tell(own, ["owner"], $"{here.Municipality.Name} has no owner role, so nobody would be told when an answer is wrong. Write \"owner\": the role that keeps its content true, never a person's name.");
        foreach (var topic in content.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside && string.IsNullOrWhiteSpace(topic.Owner)))
            Tell("Topics.json", ["topics", $"={topic.Id}"], $"The topic {topic.Id} has no owner role. Write the role that keeps the answer true, never a person's name.");
        foreach (var line in content.Topics.All.Where(topic => topic.Danger).SelectMany(topic => here.LinesFor(topic.Id)).Select(line => line.Entry).DistinctBy(line => line.Phone)) CheckLine(line);
        return reasons;

        void CheckPhone()
        {
            var name = here.Municipality.Offices.GetValueOrDefault(Office.Switchboard)?.Phone;
            if (name is null || ValueOf(name) is not { Kind: ValueKind.Phone } value || value.On(today) is not { } version)
                Tell(own, ["offices", Office.Switchboard], $"{here.Municipality.Name} has no phone that a person answers; every answer that does not help would end there. Give the office '{Office.Switchboard}' a number.");
            else if (version.Checked is null)
                Tell(own, ["values", name], $"Nobody has confirmed that a person answers {version.Value}. Call it, and write the day and the role under \"checked\".");
        }

        void CheckLine(LineEntry line)
        {
            var isNational = content.National.Values.ContainsKey(line.Phone);
            var file = isNational ? "Facts.json" : own;
            var number = ValueOf(line.Phone)?.On(today)?.Value ?? line.Phone;
            if (!Unquestioned.Contains(line.Phone) && ValueOf(line.Phone)?.On(today)?.Checked is null)
                Tell(file, ["values", line.Phone], $"The safety contact {number} ({line.Phone}) is not confirmed. Call it, and write the day and the role under \"checked\".");
            if (line.Hours is { Confirmed: false })
                Tell(file, isNational ? ["lines", $"={line.Phone}", "hours"] : ["safetyLines", $"={line.Phone}"], $"The opening hours of the safety contact {number} ({line.Phone}) are not confirmed. Ask, and set \"confirmed\": true.");
        }

        DatedValue? ValueOf(string name) => content.National.Values.GetValueOrDefault(name) ?? here.OwnValues.GetValueOrDefault(name);

        void Tell(string file, string[] place, string message) =>
            reasons.Add(new(ContentUnits.Of(file), "C240", ProblemEffect.Reports, file, files.Files.TryGetValue(file, out var bytes) ? JsonPlace.LineOf(bytes, place) ?? 1 : null, message));
    }
}
