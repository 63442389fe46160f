using ChatBot.Bot.Staff.Pages;

namespace ChatBot.Bot.Web.Activities;

/// <summary>The frame of a page that everybody may read; without script.</summary>
internal static class PublicPage
{
    public static Html Of(ActivityVisit visit, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{visit.Language.Tag}" dir="{ActivityPoster.Direction(visit.Language.RightToLeft)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><link rel="stylesheet" href="/activities.css"></head>
        <body>
        {body}
        </body>
        </html>
        """);
}
