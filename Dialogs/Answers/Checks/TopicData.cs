namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C106: a topic stands once, and each place of the menu has one topic.</summary>
internal static class TopicData
{
    private const string File = "Topics.json";
    private const int MenuPlaces = 7;

    /// <summary>Checks the list before it is used.</summary>
    public static void Check(IReadOnlyList<Topic> topics, UnitReader reader)
    {
        foreach (var twice in topics.GroupBy(topic => topic.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            reader.BlockAt("C106", File, ["topics", $"={twice.Key}"], $"The topic {twice.Key} stands twice, so nobody could tell which of the two holds. Remove one.");
        foreach (var place in topics.Where(topic => topic.Menu is not null).GroupBy(topic => topic.Menu!.Value))
        {
            var names = string.Join(" and ", place.Select(topic => topic.Id));
            if (place.Key is < 1 or > MenuPlaces)
                reader.ReportAt("C106", File, ["topics", $"={place.First().Id}", "menu"], $"The menu has places 1 to {MenuPlaces}, but {names} has place {place.Key}. Choose one of them, or take \"menu\" away.");
            else if (place.Count() > 1)
                reader.ReportAt("C106", File, ["topics", $"={place.Last().Id}", "menu"], $"Place {place.Key} of the menu is given to {names}. Give each a place of its own.");
        }
    }
}
