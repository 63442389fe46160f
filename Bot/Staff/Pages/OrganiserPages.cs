using System.Globalization;
using ChatBot.Bot.Organisers;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>The personal links of organisers: handed out, and taken back.</summary>
internal sealed class OrganiserPages(
    KnowledgeHolder knowledge, ContentHome home, OrganiserBooks books, OrganiserRoom organisers, StaffRoom room, BotSettings settings, TimeProvider time, ILogger<OrganiserPages> log)
{
    private const string Place = "/organisers";
    private const int MostName = 100;

    /// <summary>The page.</summary>
    public Task<IResult> ShowAsync(StaffVisit visit) => Task.FromResult(Show(visit, visit["done"] == "revoked" ? PageFrame.Notice("The link is taken back. It opens nothing any more.") : Html.None, StatusCodes.Status200OK));

    /// <summary>Makes a link, and shows it this once.</summary>
    public async Task<IResult> MakeAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        if (form["municipality"] is not { } municipality || knowledge.Current?.Content.Municipalities.ContainsKey(municipality) != true || !visit.Member.MayChange(municipality)) return room.Forbid(visit);
        var name = string.Join(' ', (form["name"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > MostName || name.Any(char.IsControl)) return Show(visit, PageFrame.Fault($"Nothing was done: write the organiser's name, in at most {MostName} letters."), StatusCodes.Status422UnprocessableEntity, name);
        // To the second, as the token tells it.
        var issued = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var id = PlainId.Of(name);
        if (!await books.ChangeAsync(municipality, book => Task.FromResult<OrganiserBook?>(book.WithLink(id, name, new(issued, visit.Member.Role))), cancellation))
            return Show(visit, PageFrame.Fault("Somebody else is writing just now, so no link was made. Try again in a moment."), StatusCodes.Status409Conflict, name);
        OrganiserLog.LinkMade(log, visit.Member.Role, municipality);
        var address = organisers.AddressOf(visit.Http, new(municipality, id, issued)).ToString();
        return Show(visit, Html.Of($"""
            <div class="notice" role="status"><p>The link of <strong>{name}</strong> is made. It is shown this once: copy it and give it to the organiser, and to nobody else. Whoever has it may cancel and move their dates.</p>
            <label for="link">Personal link</label> <input id="link" class="link" value="{address}" readonly></div>
            """), StatusCodes.Status200OK);
    }

    /// <summary>Takes a link back.</summary>
    public async Task<IResult> RevokeAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        if (form["municipality"] is not { } municipality || knowledge.Current?.Content.Municipalities.ContainsKey(municipality) != true || !visit.Member.MayChange(municipality)) return room.Forbid(visit);
        if (!long.TryParse(form["issued"], NumberStyles.None, CultureInfo.InvariantCulture, out var second)) return room.Forbid(visit);
        var turn = await books.ChangeAsync(municipality, book => Task.FromResult<OrganiserBook?>(book.Revoke(form["organiser"] ?? "", DateTimeOffset.FromUnixTimeSeconds(second), time.GetUtcNow())), cancellation);
        if (!turn) return Show(visit, PageFrame.Fault("Somebody else is writing just now, so the link was not taken back. Try again in a moment."), StatusCodes.Status409Conflict);
        OrganiserLog.LinkRevoked(log, visit.Member.Role, municipality);
        return SignInDesk.SeeOther($"{StaffRoom.Path}{Place}?done=revoked");
    }

    private IResult Show(StaffVisit visit, Html told, int status, string? name = null)
    {
        if (knowledge.Current is not { Content: var content }) return PageFrame.Show(visit, Place, "Organisers", PageFrame.Fault("No content is in use yet."), StatusCodes.Status503ServiceUnavailable);
        var areas = content.Municipalities.Values.Where(here => visit.Member.MayChange(here.Municipality.Id)).ToList();
        return PageFrame.Show(visit, Place, "Organisers", Html.Of($"""
            {told}
            <p>With a personal link an organiser proposes and corrects their own activities, and cancels or moves their dates. A link holds for {settings.Staff.OrganiserLinkDays} days.</p>
            {areas.Select(here => Of(visit, here, name))}
            """), status);
    }

    private Html Of(StaffVisit visit, MunicipalContent here, string? name)
    {
        var (id, known) = (here.Municipality.Id, books.Read(here.Municipality.Id).Organisers);
        var names = new OwnActivities(home, id, here.SchoolYears).Organisers();
        return Html.Of($"""
            <section><h2 id="o-{id}">{here.Municipality.Name}</h2>
            <form method="post" action="{StaffRoom.Path}{Place}/link">{visit.Mark}<input type="hidden" name="municipality" value="{id}">
            <label for="n-{id}">Organiser, as the name stands in the table of activities</label>
            <input id="n-{id}" name="name" list="l-{id}" maxlength="{MostName}" required autocomplete="off" value="{name}"><datalist id="l-{id}">{names.Select(one => Html.Of($"""<option value="{one}"></option>"""))}</datalist>
            <button>Make a personal link</button></form>
            {(known.Count == 0 ? Html.Of($"<p>No link has been handed out.</p>") : Html.Of($"""
                <div class="wide" tabindex="0" role="region" aria-labelledby="o-{id}"><table><thead><tr><th scope="col">Organiser</th><th scope="col">Made</th><th scope="col">By</th><th scope="col">Holds until</th><th scope="col">Take back</th></tr></thead>
                <tbody>{known.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).SelectMany(one => one.Links.Select(link => Row(visit, id, one, link)))}</tbody></table></div>
                """))}
            </section>
            """);
    }

    private Html Row(StaffVisit visit, string municipality, KnownOrganiser organiser, IssuedLink link)
    {
        var ends = link.At.AddDays(settings.Staff.OrganiserLinkDays);
        var holds = link.Revoked is { } revoked ? $"taken back {Day(revoked)}" : ends <= time.GetUtcNow() ? $"ended {Day(ends)}" : Day(ends);
        var button = link.Revoked is not null || ends <= time.GetUtcNow() ? Html.None : Html.Of($"""
            <form method="post" action="{StaffRoom.Path}{Place}/revoke">{visit.Mark}<input type="hidden" name="municipality" value="{municipality}"><input type="hidden" name="organiser" value="{organiser.Id}"><input type="hidden" name="issued" value="{link.At.ToUnixTimeSeconds()}"><button class="quiet">Take it back<span class="hidden">: {organiser.Name}, {Day(link.At)}</span></button></form>
            """);
        return Html.Of($"<tr><td>{organiser.Name}</td><td>{Day(link.At)}</td><td>{link.By}</td><td>{holds}</td><td>{button}</td></tr>");
    }

    private static string Day(DateTimeOffset instant) => OsloTime.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
