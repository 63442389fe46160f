using System.Globalization;
using System.Text.Json;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Topics;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>One topic: who keeps it, what residents get, and taking it away while it is corrected.</summary>
internal sealed class TopicPages(KnowledgeHolder knowledge, ContentHome home, BotSettings settings, StaffRoom room, TimeProvider time, ILogger<TopicPages> log)
{
    private const string Place = "/topics";

    // What "done" may say: an address that somebody else made must not put words on our page.
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["withdrawn"] = "The answer is withdrawn. Within two seconds readers are told that it is being corrected, and whom to ask.",
        ["back"] = "The answer is given back. It is live within two seconds.",
        ["confirmed"] = "It is recorded that your role has compared the answer with its source today.",
    };

    /// <summary>A topic's title, with its page behind it.</summary>
    public static Html Link(Content content, string topic, string? municipality)
    {
        var title = content.National.Answers["nb"].Find($"{topic}.Title")?.Text ?? topic;
        return Html.Of($"""<a href="{StaffRoom.Path}/topics/{Uri.EscapeDataString(topic)}{(municipality is null ? "" : "?municipality=" + Uri.EscapeDataString(municipality))}" lang="nb">{title}</a>""");
    }

    /// <summary>All topics.</summary>
    public IResult List(StaffVisit visit)
    {
        if (knowledge.Current is not { Content: var content }) return NothingYet(visit);
        var themes = content.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside).GroupBy(topic => topic.Theme, StringComparer.Ordinal);
        return PageFrame.Show(visit, Place, "Topics", Html.Join(themes.Select(theme => Html.Of($"""
            <section><h2>{theme.Key}</h2><ul>{theme.Select(topic => Html.Of($"""<li>{Link(content, topic.Id, null)} <span class="soft">{topic.Id}{(topic.Withdrawn.Count > 0 ? ", withdrawn" : "")}</span></li>"""))}</ul></section>
            """))));
    }

    /// <summary>One topic.</summary>
    public IResult Show(StaffVisit visit) => Show(visit, Told.GetValueOrDefault(visit["done"] ?? "") is { } told ? PageFrame.Notice(told) : Html.None, StatusCodes.Status200OK);

    /// <summary>Takes the answer away, or gives it back.</summary>
    public async Task<IResult> WithdrawAsync(StaffVisit visit, StaffForm form, bool isBack, CancellationToken cancellation)
    {
        var (topic, whom) = (TopicOf(visit), new Withdrawal(form["language"], form["municipality"]));
        if (!visit.Member.MayChange(whom.Municipality)) return room.Forbid(visit);
        try
        {
            var withdrawal = new TopicWithdrawal(topic, whom);
            var result = isBack ? await withdrawal.GiveBackAsync(home, visit.Member.Role, cancellation) : await withdrawal.WithdrawAsync(home, visit.Member.Role, cancellation);
            if (result.Fault is { } fault) return Show(visit, PageFrame.Fault(fault), StatusCodes.Status409Conflict);
            if (result.Waiting.Count > 0 && result.Publication!.Outcome == PublicationOutcome.Published)
                return Show(visit, PageFrame.Fault($"It is written, and live as soon as this is mended: {string.Join(' ', result.Waiting)}"), StatusCodes.Status409Conflict);
            return Done(visit, result.Publication!, isBack ? "back" : "withdrawn");
        }
        catch (JsonException)
        {
            return Show(visit, PageFrame.Fault($"{TopicsFile.Path} cannot be read: a comma, quotation mark or bracket is missing or too many. Mend it, or go back to an earlier version."), StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Records that the member's role has compared the answer with its source.</summary>
    public async Task<IResult> ConfirmAsync(StaffVisit visit, CancellationToken cancellation)
    {
        if (!visit.Member.IsNational) return room.Forbid(visit);
        try
        {
            return await new TopicConfirmation(TopicOf(visit), visit.Member.Role, OsloTime.DayOf(time.GetUtcNow())).PublishAsync(home, cancellation) is { } publication
                ? Done(visit, publication, "confirmed")
                : Show(visit, Html.None, StatusCodes.Status404NotFound);
        }
        catch (JsonException)
        {
            return Show(visit, PageFrame.Fault($"{TopicsFile.Path} cannot be read. Mend it, or go back to an earlier version."), StatusCodes.Status409Conflict);
        }
    }

    private IResult Done(StaffVisit visit, Publication publication, string done)
    {
        if (publication.Outcome == PublicationOutcome.Busy) return Show(visit, PageFrame.Fault("Somebody else is publishing just now, so nothing was written. Try again in a moment."), StatusCodes.Status409Conflict);
        if (publication.Version is { } version) StaffLog.Published(log, visit.Member.Role, version.Number);
        return SignInDesk.SeeOther($"{StaffRoom.Path}/topics/{Uri.EscapeDataString(TopicOf(visit))}?done={done}");
    }

    private IResult Show(StaffVisit visit, Html notice, int status)
    {
        if (knowledge.Current is not { Content: var content }) return NothingYet(visit);
        if (content.Topics.Find(TopicOf(visit)) is not { } topic || topic.Kind == Topic.KindOfOutside)
            return PageFrame.Show(visit, Place, "No such topic", PageFrame.Fault("There is no topic of this name that has an answer."), StatusCodes.Status404NotFound);
        var here = visit["municipality"] is { } asked && content.Municipalities.ContainsKey(asked) ? asked
            : visit.Member.Areas.FirstOrDefault(content.Municipalities.ContainsKey) ?? content.Municipalities.Keys.FirstOrDefault();
        var title = content.National.Answers["nb"].Find($"{topic.Id}.Title")?.Text ?? topic.Id;
        return PageFrame.Show(visit, Place, title, Html.Of($"""
            {notice}
            {TopicFacts.Of(topic)}
            {WithdrawalForms.Of(visit, content, topic)}
            <section><h2 id="preview">What residents get</h2>
            <form method="get" action="{StaffRoom.Path}/topics/{Uri.EscapeDataString(topic.Id)}"><label for="municipality">Municipality</label>
            <select id="municipality" name="municipality">{Choices.Municipalities(content, here)}</select> <button>Show</button></form>
            {(here is null ? Html.None : PreviewList.Of(content, topic, here, Price(), time.GetUtcNow()))}
            </section>
            """), status);
    }

    private decimal? Price() => settings.Prices.Countries.TryGetValue("47", out var micros) ? micros / 1_000_000m : null;

    private static IResult NothingYet(StaffVisit visit) => PageFrame.Show(visit, Place, "Topics", PageFrame.Fault("No content is in use yet."), StatusCodes.Status503ServiceUnavailable);

    private static string TopicOf(StaffVisit visit) => Convert.ToString(visit.Http.Request.RouteValues["id"], CultureInfo.InvariantCulture) ?? "";
}
