using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What waits for each owner role; the reader's own role first, so that a new colleague sees their list on the first day.</summary>
internal static class DueList
{
    /// <summary>The list.</summary>
    public static Html Of(Content content, DateOnly today, string role)
    {
        var groups = content.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside)
            .GroupBy(topic => topic.Owner ?? "no owner", StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => string.Equals(group.Key, role, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(group => group.Key, StringComparer.Ordinal);
        return Html.Join(groups.Select(group => GroupOf(content, today, group, string.Equals(group.Key, role, StringComparison.OrdinalIgnoreCase))));
    }

    private static Html GroupOf(Content content, DateOnly today, IGrouping<string, Topic> group, bool isOwn)
    {
        var waiting = group.Where(topic => topic.ReviewBy < today || topic.Checked is null || topic.Withdrawn.Count > 0)
            .OrderBy(topic => topic.ReviewBy < today ? 0 : 1).ThenBy(topic => topic.ReviewBy).ThenBy(topic => topic.Id, StringComparer.Ordinal);
        var (overdue, unconfirmed) = (group.Count(topic => topic.ReviewBy < today), group.Count(topic => topic.Checked is null));
        var rows = waiting.Select(topic => Html.Of($"""
            <tr><td>{TopicPages.Link(content, topic.Id, null)}</td><td>{(topic.ReviewBy is { } day ? (day < today ? Html.Of($"<strong>overdue since {day}</strong>") : Html.Of($"by {day}")) : Html.None)}</td><td>{Confirmed(topic)}</td><td>{(topic.Withdrawn.Count > 0 ? "withdrawn" : "")}</td></tr>
            """));
        var head = Html.Of($"""<summary><span lang="nb">{group.Key}</span>: {overdue} overdue, {unconfirmed} unconfirmed of {group.Count()}</summary>""");
        var table = Html.Of($"""
            <div class="wide" tabindex="0" role="region" aria-label="Waiting for {group.Key}"><table><thead><tr><th scope="col">Topic</th><th scope="col">To be looked at</th><th scope="col">Confirmed</th><th scope="col">State</th></tr></thead><tbody>{rows}</tbody></table></div>
            """);
        return isOwn ? Html.Of($"<details open>{head}{table}</details>") : Html.Of($"<details>{head}{table}</details>");
    }

    /// <summary>Who has confirmed a topic's answer, and when.</summary>
    public static Html Confirmed(Topic topic) => topic.Checked is { } check ? Html.Of($"{check.Date} by {check.Role}") : Html.Of($"not yet");
}
