using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What stands around every page.</summary>
internal static class PageFrame
{
    private static readonly (string Path, string Name)[] Places =
        [("", "Overview"), ("/topics", "Topics"), ("/spreadsheets", "Spreadsheets"), ("/coverage", "Coverage"), ("/proposals", "Proposals"), ("/organisers", "Organisers"), ("/versions", "Versions"), (QuestionsPage.Path, "Spørsmål"), (HealthPage.Path, "Drift")];

    /// <summary>A page of somebody who has signed in.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="place">The place it belongs to, as in the menu: its path below the room.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="body">What it says.</param>
    /// <param name="status">The status of the answer.</param>
    public static IResult Show(StaffVisit visit, string place, string title, Html body, int status = StatusCodes.Status200OK) => Page(title, Html.Of($"""
        <header>
        <p class="who">{visit.Member.Role} · {AreaOf(visit.Member)}</p>
        <nav aria-label="Staff room"><ul>{Places.Select(one => Entry(one, place))}</ul></nav>
        {(visit.IsPlatform ? Html.Of($"""<a class="out" href="/.auth/logout">Sign out</a>""") : Html.Of($"""<form method="post" action="{StaffRoom.Path}/sign-out" class="out">{visit.Mark}<button>Sign out</button></form>"""))}
        </header>
        <main id="main">
        <h1>{title}</h1>
        {body}
        </main>
        """), status);

    /// <summary>A page of somebody who has not.</summary>
    public static IResult ShowOutside(string title, Html body, int status) => Page(title, Html.Of($"""<main id="main" class="door"><h1>{title}</h1>{body}</main>"""), status);

    /// <summary>What stands at the top of a page after something was done.</summary>
    public static Html Notice(string text) => Html.Of($"""<p class="notice" role="status">{text}</p>""");

    /// <summary>What stands at the top of a page when something was not done.</summary>
    public static Html Fault(string text) => Html.Of($"""<p class="fault" role="alert">{text}</p>""");

    private static IResult Page(string title, Html body, int status) => Results.Content(
        Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} - staff room</title>
            <link rel="stylesheet" href="/staff/staff.css">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            {body}
            </body>
            </html>

            """).ToString(),
        "text/html; charset=utf-8", null, status);

    private static Html Entry((string Path, string Name) entry, string place) => entry.Path == place
        ? Html.Of($"""<li><a href="{AddressOf(entry.Path)}" aria-current="page">{entry.Name}</a></li>""")
        : Html.Of($"""<li><a href="{AddressOf(entry.Path)}">{entry.Name}</a></li>""");

    private static string AddressOf(string path) => path.StartsWith("/staff/", StringComparison.Ordinal) ? path : StaffRoom.Path + path;

    private static string AreaOf(StaffMember member) => member.IsNational ? "all content" : string.Join(", ", member.Areas.Where(area => area != StaffSettings.National));
}
