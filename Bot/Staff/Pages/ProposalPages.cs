using ChatBot.Bot.Organisers.Pages;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What organisers propose: side by side with what is live, approved with one press or refused with a word.</summary>
internal sealed class ProposalPages(KnowledgeHolder knowledge, ContentHome home, OrganiserBooks books, StaffRoom room, TimeProvider time, ILogger<ProposalPages> log)
{
    private const string Place = "/proposals";
    private const int MostWord = 500;

    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["approved"] = "It is published, and live within two seconds. It can be undone under Versions.",
        ["refused"] = "It is refused. The organiser sees your words the next time.",
    };

    /// <summary>The page.</summary>
    public Task<IResult> ShowAsync(StaffVisit visit) => Task.FromResult(Show(visit, Told.GetValueOrDefault(visit["done"] ?? "") is { } told ? PageFrame.Notice(told) : Html.None, StatusCodes.Status200OK));

    /// <summary>Publishes a proposal.</summary>
    public Task<IResult> ApproveAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation) =>
        DecideAsync(visit, form, "approved", decision => decision.ApproveAsync(form["proposal"] ?? "", form["seen"] ?? "", visit.Member.Role, cancellation));

    /// <summary>Refuses a proposal.</summary>
    public async Task<IResult> RefuseAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        if (form["word"]?.Trim() is not { Length: > 0 and <= MostWord } word)
            return Show(visit, PageFrame.Fault($"Nothing was done: write to the organiser why, in at most {MostWord} letters."), StatusCodes.Status422UnprocessableEntity, form);
        return await DecideAsync(visit, form, "refused", decision => decision.RefuseAsync(form["proposal"] ?? "", word, cancellation));
    }

    private async Task<IResult> DecideAsync(StaffVisit visit, StaffForm form, string done, Func<ProposalDecision, Task<DecisionResult>> decide)
    {
        if (knowledge.Current is not { Content: var content } || form["municipality"] is not { } municipality || !content.Municipalities.TryGetValue(municipality, out var here) || !visit.Member.MayChange(municipality)) return room.Forbid(visit);
        var result = await decide(new(home, books, municipality, here.SchoolYears, OsloTime.DayOf(time.GetUtcNow())));
        if (result.Change?.Publication?.Version is { } version) StaffLog.Published(log, visit.Member.Role, version.Number);
        return result.State switch
        {
            DecisionState.Done => SignInDesk.SeeOther($"{StaffRoom.Path}{Place}?done={done}"),
            DecisionState.Busy => Show(visit, PageFrame.Fault("Somebody else is writing just now, so nothing was written. Try again in a moment."), StatusCodes.Status409Conflict, form),
            DecisionState.Changed => Show(visit, PageFrame.Fault("The activity has changed since you looked, so nothing was done. Look again, and choose."), StatusCodes.Status409Conflict, form),
            DecisionState.Faulty => Show(visit, PageFrame.Fault($"Nothing was published, and nothing is lost. {string.Join(' ', result.Change!.Faults)} Refuse it with a word to the organiser, or correct the table."), StatusCodes.Status409Conflict, form),
            _ => Show(visit, PageFrame.Fault("It does not wait any more, or its activity is gone."), StatusCodes.Status404NotFound),
        };
    }

    private IResult Show(StaffVisit visit, Html told, int status, StaffForm? form = null)
    {
        if (knowledge.Current is not { Content: var content }) return PageFrame.Show(visit, Place, "Proposals", PageFrame.Fault("No content is in use yet."), StatusCodes.Status503ServiceUnavailable);
        var areas = content.Municipalities.Values.Where(here => visit.Member.MayChange(here.Municipality.Id)).Select(here => Of(visit, here, form)).ToList();
        return PageFrame.Show(visit, Place, "Proposals", Html.Of($"""
            {told}
            <p>What organisers propose waits here until somebody approves it. A date that they cancel or move themselves is live at once, and stands under Versions.</p>
            {(areas.TrueForAll(area => area.ToString().Length == 0) ? Html.Of($"<p>Nothing waits.</p>") : Html.Join(areas))}
            """), status);
    }

    private Html Of(StaffVisit visit, MunicipalContent here, StaffForm? form)
    {
        var book = books.Read(here.Municipality.Id);
        var open = book.Proposals.Where(one => one.IsOpen).OrderBy(one => one.At).ToList();
        if (open.Count == 0) return Html.None;
        var rows = new OwnActivities(home, here.Municipality.Id, here.SchoolYears).Rows();
        return Html.Of($"""<section><h2>{here.Municipality.Name}</h2>{open.Select(one => Entry(visit, here.Municipality.Id, book.Find(one.Organiser)?.Name ?? one.Organiser, one, rows, form))}</section>""");
    }

    private static Html Entry(StaffVisit visit, string municipality, string organiser, Proposal proposal, IReadOnlyList<ActivityRow> rows, StaffForm? form)
    {
        var row = proposal.Activity is null ? null : rows.FirstOrDefault(one => one[ActivityColumns.Id] == proposal.Activity);
        var title = row?[ActivityColumns.Title] ?? proposal.Cells.GetValueOrDefault(ActivityColumns.Title, proposal.Activity ?? "");
        var cells = ProposalDecision.CellsOf(proposal, row);
        var word = form?["proposal"] == proposal.Id ? form["word"] : null;
        var hidden = Html.Of($"""{visit.Mark}<input type="hidden" name="municipality" value="{municipality}"><input type="hidden" name="proposal" value="{proposal.Id}"><input type="hidden" name="seen" value="{ProposalDecision.SeenOf(proposal, row)}">""");
        return Html.Of($"""
            <article><h3 id="p-{proposal.Id}" lang="nb">{title}</h3>
            <p>{(proposal.Activity is null ? "New" : "Correction")} from {organiser}, {DateWords.Plain(OsloTime.DayOf(proposal.At))}.</p>
            <div class="wide" tabindex="0" role="region" aria-labelledby="p-{proposal.Id}"><table class="difference"><thead><tr><th scope="col">Field</th>{(row is null ? Html.None : Html.Of($"<th scope=\"col\">Now</th>"))}<th scope="col">Proposed</th></tr></thead>
            <tbody>{ActivityField.All.Prepend(ActivityField.KindsField).Where(field => cells.ContainsKey(field.Column)).Select(field => Html.Of($"""
                <tr><th scope="row" lang="nb">{field.Column}</th>{(row is null ? Html.None : Html.Of($"<td><p class=\"text\" lang=\"nb\">{row[field.Column]}</p></td>"))}<td><p class="text" lang="nb">{cells[field.Column]}</p></td></tr>
                """))}</tbody></table></div>
            <form method="post" action="{StaffRoom.Path}{Place}/approve">{hidden}<button>Approve and publish<span class="hidden">: {title}</span></button></form>
            <form method="post" action="{StaffRoom.Path}{Place}/refuse" class="fields">{hidden}
            <div class="field"><label for="w-{proposal.Id}">Why not? The organiser reads this (Norwegian)</label><textarea id="w-{proposal.Id}" name="word" rows="2" maxlength="{MostWord}" required>{word}</textarea></div>
            <button class="quiet">Refuse<span class="hidden">: {title}</span></button></form></article>
            """);
    }
}
