using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>Who keeps a topic true, where it comes from, and for whom it is withdrawn.</summary>
internal static class TopicFacts
{
    /// <summary>The facts.</summary>
    public static Html Of(Topic topic) => Html.Of($"""
        <dl class="facts">
        <dt>Topic</dt><dd>{topic.Id}</dd>
        <dt>Owner role</dt><dd lang="nb">{topic.Owner ?? "-"}</dd>
        <dt>Source</dt><dd>{Source(topic)}</dd>
        <dt>Confirmed</dt><dd>{DueList.Confirmed(topic)}</dd>
        <dt>To be looked at</dt><dd>{(topic.ReviewBy is { } day ? Html.Of($"by {day}") : Html.Of($"-"))}</dd>
        <dt>Withdrawn</dt><dd>{(topic.Withdrawn.Count == 0 ? "no" : string.Join("; ", topic.Withdrawn.Select(Told)))}</dd>
        </dl>
        """);

    private static Html Source(Topic topic)
    {
        if (topic.Source is not { } source) return Html.Of($"-");
        var name = Html.Of($"""<span lang="nb">{source.Title} {source.Section}</span> ({source.SourceDate})""");
        return source.Link?.StartsWith("https://", StringComparison.Ordinal) == true ? Html.Of($"""<a href="{source.Link}" rel="noreferrer">{name}</a>""") : name;
    }

    private static string Told(Withdrawal one) => $"{one.Language ?? "all languages"}, {one.Municipality ?? "everywhere"}";
}
