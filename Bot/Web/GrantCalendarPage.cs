using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Grants;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Bot.Web;

/// <summary>The deadlines of a municipality's grants, for calendar programs that ask again and again: <c>/grants/namsos.ics?language=en</c>.</summary>
internal static class GrantCalendarPage
{
    /// <summary>Where the calendars are.</summary>
    public const string Path = "/grants/{municipality}.ics";

    private const string CalendarType = "text/calendar; charset=utf-8";

    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) =>
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string municipality, KnowledgeHolder knowledge, TimeProvider time) =>
        {
            if (knowledge.Current is not { } known) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            if (!known.Content.Municipalities.TryGetValue(municipality, out var here)) return Results.NotFound();
            var language = known.Content.Languages.Find(context.Request.Query["language"].ToString()) ?? known.Content.Languages.Get("nb");
            var bytes = Encoding.UTF8.GetBytes(GrantFeed.Write(here, language, OsloTime.DayOf(time.GetUtcNow())));
            PageHeaders.Protect(context.Response.Headers, []);
            // It holds nothing of a person, so a program may keep it and ask whether it has changed.
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(bytes, CalendarType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
        });
}
