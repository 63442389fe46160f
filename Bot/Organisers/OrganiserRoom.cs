using ChatBot.Bot.Organisers.Pages;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff;
using ChatBot.Bot.Staff.Pages;
using ChatBot.Bot.Turns;
using ChatBot.Editing.Organisers;

namespace ChatBot.Bot.Organisers;

/// <summary>The rules of the organisers' pages: nobody sees one without a link that holds, and nothing changes but by a form made for that link.</summary>
internal sealed class OrganiserRoom(
    OrganiserLinks links, OrganiserBooks books, OrganiserPace pace, AntiForgery forms, KnowledgeHolder knowledge, BotSettings settings, TimeProvider time, ILogger<OrganiserRoom> log)
{
    /// <summary>Where the pages are; the link's token comes after it.</summary>
    public const string Path = "/organiser";

    private const int MostBytes = 64 * 1024;

    /// <summary>The language a page is asked for in.</summary>
    public static Tongue TongueOf(HttpContext http) => new(http.Request.Query["lang"] == "en");

    /// <summary>The address of a link, to be handed out.</summary>
    public Uri AddressOf(HttpContext http, OrganiserLink link) => new(settings.PublicBaseUrl ?? new($"{http.Request.Scheme}://{http.Request.Host}"), $"{Path}/{links.Write(link)}");

    /// <summary>Shows a page.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, string token, Func<OrganiserVisit, Task<IResult>> page)
    {
        try
        {
            return Enter(http, token, out var refusal) is { } visit ? await page(visit) : refusal!;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return NotNow(http, fault);
        }
    }

    /// <summary>Takes a form.</summary>
    public Task<IResult> ChangeAsync(HttpContext http, string token, Func<OrganiserVisit, StaffForm, Task<IResult>> change, CancellationToken cancellation) => ShowAsync(http, token, async visit =>
    {
        var say = visit.Tongue;
        if (!IsOwnPage(http.Request, settings.PublicBaseUrl))
            return Stop(http, "Origin", say["Skjemaet kom fra en annen side enn denne. Ingenting er gjort.", "The form came from another page than this one. Nothing was done."], StatusCodes.Status403Forbidden);
        if (await StaffForm.ReadAsync(http, MostBytes, cancellation) is not { } form)
            return Stop(http, "Unreadable", say["Skjemaet kunne ikke leses, eller det er for langt. Ingenting er gjort. Gå tilbake: teksten din står der ennå.", "The form could not be read, or is too long. Nothing was done. Go back: your text is still there."], StatusCodes.Status400BadRequest);
        if (!forms.Fits(form[AntiForgery.Field], SessionOf(token)))
            return Stop(http, "Mark", say["Skjemaet er for gammelt. Ingenting er gjort. Gå tilbake, ta vare på teksten din, last siden på nytt og prøv igjen.", "The form is too old. Nothing was done. Go back, keep your text, load the page anew and try again."], StatusCodes.Status403Forbidden);
        if (!pace.Take(visit.Municipality, visit.Organiser.Id))
            return Stop(http, "Pace", say["Det er sendt for mange skjemaer på en time. Ingenting er gjort. Gå tilbake: teksten din står der ennå. Prøv igjen om en time.", "Too many forms were sent in an hour. Nothing was done. Go back: your text is still there. Try again in an hour."], StatusCodes.Status429TooManyRequests);
        return await change(visit, form);
    });

    // The pages tell no referrer, for their address lets people in; a browser then names no origin on a form either. "null" says nothing, and the mark in the form decides.
    private static bool IsOwnPage(HttpRequest request, Uri? publicBaseUrl)
    {
        if (request.Headers.Origin != "null") return AntiForgery.IsOwnPage(request, publicBaseUrl);
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    private static string SessionOf(string token) => $"organiser\n{token}";

    private OrganiserVisit? Enter(HttpContext http, string token, out IResult? refusal)
    {
        refusal = null;
        var say = TongueOf(http);
        if (knowledge.Current is not { Content: var content })
        {
            refusal = Stop(http, "NoContent", say["Siden er ikke klar ennå. Prøv igjen om et minutt.", "The page is not ready yet. Try again in a minute."], StatusCodes.Status503ServiceUnavailable);
            return null;
        }
        if (links.Read(token) is not { } link || !content.Municipalities.TryGetValue(link.Municipality, out var here)
            || books.Read(link.Municipality).Find(link.Organiser) is not { } organiser || organiser.Links.FirstOrDefault(one => one.At == link.Issued) is not { } issued)
        {
            refusal = Stop(http, "Unknown", say["Denne lenken kjenner vi ikke. Se etter om hele lenken er med, eller spør kommunen om en ny.", "We do not know this link. See whether all of it is there, or ask the municipality for a new one."], StatusCodes.Status404NotFound);
            return null;
        }
        var ends = link.Issued.AddDays(settings.Staff.OrganiserLinkDays);
        if (issued.Revoked is not null || time.GetUtcNow() >= ends)
        {
            refusal = Stop(http, issued.Revoked is null ? "Expired" : "Revoked", say[$"Denne lenken gjelder ikke lenger. Spør {here.Municipality.Name} om en ny.", $"This link does not hold any more. Ask {here.Municipality.Name} for a new one."], StatusCodes.Status403Forbidden);
            return null;
        }
        return new(http, token, link.Municipality, here.Municipality.Name, organiser, ends, here.SchoolYears, Html.Of($"""<input type="hidden" name="{AntiForgery.Field}" value="{forms.MarkFor(SessionOf(token))}">"""));
    }

    private IResult NotNow(HttpContext http, Exception fault) => Stop(http, fault.GetType().Name,
        TongueOf(http)["Aktivitetene kan ikke leses eller skrives akkurat nå. Gå tilbake: teksten din står der ennå. Prøv igjen om litt.", "The activities cannot be read or written just now. Go back: your text is still there. Try again in a moment."], StatusCodes.Status503ServiceUnavailable);

    private IResult Stop(HttpContext http, string reason, string told, int status)
    {
        OrganiserLog.Refused(log, reason);
        return OrganiserFrame.ShowOutside(TongueOf(http), told, status);
    }
}
