using ChatBot.Bot.Staff.Pages;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>What stands around every page of an organiser.</summary>
internal static class OrganiserFrame
{
    /// <summary>A page of an organiser.</summary>
    /// <param name="visit">Whose it is.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="body">What it says.</param>
    /// <param name="status">The status of the answer.</param>
    public static IResult Show(OrganiserVisit visit, string title, Html body, int status = StatusCodes.Status200OK)
    {
        var say = visit.Tongue;
        var ends = DateWords.Of(OsloTime.DayOf(visit.Ends), null, null, say);
        return Page(say, title, Html.Of($"""
            <header>
            <p class="who">{visit.Organiser.Name} · {visit.MunicipalityName}</p>
            <nav aria-label="{say["Sidene dine", "Your pages"]}"><ul>
            <li><a href="{visit.At("")}">{say["Mine aktiviteter", "My activities"]}</a></li>
            <li><a href="{visit.At("/new")}">{say["Foreslå ny aktivitet", "Propose a new activity"]}</a></li>
            <li><a href="{visit.Other()}" hreflang="{say["en", "nb"]}" lang="{say["en", "nb"]}">{say["In English", "På norsk"]}</a></li>
            </ul></nav>
            </header>
            <main id="main">
            <h1>{title}</h1>
            {body}
            <footer><p class="soft">{say[$"Lenken din er personlig og gjelder til {ends}. Ikke del den. Er den kommet på avveie, så si fra til kommunen.", $"Your link is personal and holds until {ends}. Do not share it. If it has gone astray, tell the municipality."]}</p></footer>
            </main>
            """), status);
    }

    /// <summary>A page of somebody without a link that holds.</summary>
    public static IResult ShowOutside(Tongue say, string told, int status) =>
        Page(say, say["Dette gikk ikke", "This did not work"], Html.Of($"""<main id="main" class="door"><h1>{say["Dette gikk ikke", "This did not work"]}</h1>{PageFrame.Fault(told)}</main>"""), status);

    private static string Other(this OrganiserVisit visit) => $"{OrganiserRoom.Path}/{visit.Token}" + (visit.Tongue.IsEnglish ? "" : "?lang=en");

    private static IResult Page(Tongue say, string title, Html body, int status) => Results.Content(
        Html.Of($"""
            <!doctype html>
            <html lang="{say.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="stylesheet" href="/staff/staff.css">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <a class="skip" href="#main">{say["Hopp til innholdet", "Skip to the content"]}</a>
            {body}
            </body>
            </html>

            """).ToString(),
        "text/html; charset=utf-8", null, status);
}
