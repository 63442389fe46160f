namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C208: an answer has a source, so that it can be checked, and an owner, so that somebody does.</summary>
internal static class Sources
{
    public static void Check(NationalContent unit, UnitReader reader)
    {
        foreach (var topic in unit.Topics.All.Where(topic => topic.Kind != "none"))
        {
            if (topic.Source is null) reader.ReportAt("C208", "Topics.json", ["topics", $"={topic.Id}"], $"The topic {topic.Id} has no source. Say where the answer comes from, with link and date.");
            if (string.IsNullOrWhiteSpace(topic.Owner)) reader.ReportAt("C208", "Topics.json", ["topics", $"={topic.Id}"], $"The topic {topic.Id} has no owner. Give the role that keeps the answer true; never a person's name.");
        }
    }
}
