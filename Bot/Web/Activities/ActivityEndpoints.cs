using System.Globalization;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Web.Activities;

/// <summary>What a municipality offers, for everybody: a page to read and print, a card to hand out, a calendar, and data.</summary>
internal static class ActivityEndpoints
{
    private const string Reading = "no-cache";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        var style = new WebFile(Path.Combine(app.Environment.WebRootPath, "activities.css"));
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/activities.css", methods, context =>
        {
            PageHeaders.Protect(context.Response.Headers, []);
            return style.SendAsync(context);
        });
        app.MapMethods("/activities/{municipality}.ics", methods, (HttpContext context, string municipality, KnowledgeHolder holder, BotSettings settings, TimeProvider time) => SendAsync(context, holder, municipality, "text/calendar; charset=utf-8", (here, language) =>
        {
            var site = Site(context, settings);
            var export = new CalendarExport(here.Answers.Get(PosterKeys.Of("title"), language, Today(time)).Text, language.Tag, one => new Uri(site, $"activities/{municipality}?id={one.Id}").AbsoluteUri);
            return export.Write(Filter(context.Request).Of(here.Activities.All), Today(time));
        }));
        app.MapMethods("/activities/{municipality}.json", methods, (HttpContext context, string municipality, KnowledgeHolder holder, BotSettings settings, TimeProvider time) => SendAsync(context, holder, municipality, "application/json; charset=utf-8", (here, language) =>
            ActivityData.Write(here, new(Site(context, settings), language.Tag), Filter(context.Request), Today(time))));
        // The judges of feeds make addresses of their own from a feed's path, so it has one.
        if (app.Services.GetRequiredService<BotSettings>().ActivityLicence is { } licence)
            app.MapMethods("/activities/{municipality}/feed.json", methods, (HttpContext context, string municipality, KnowledgeHolder holder, ContentAge age, BotSettings settings, TimeProvider time) => SendAsync(context, holder, municipality, "application/json; charset=utf-8", (here, language) =>
                ActivityData.Page(context.Request, here, new(new(Site(context, settings), language.Tag), new Uri(Site(context, settings), $"activities/{municipality}/feed.json").AbsoluteUri, licence, age.SecondsOf(holder.Current!.Content.Version)), Today(time))));
        app.MapMethods("/activities/{municipality}", methods, (HttpContext context, string municipality, KnowledgeHolder holder, BotSettings settings, TimeProvider time) => SendAsync(context, holder, municipality, "text/html; charset=utf-8", (here, language) =>
        {
            var visit = new ActivityVisit(holder.Current!, here, language, new MunicipalNumbers(settings).Of(municipality, here.Municipality).FirstOrDefault(), Site(context, settings), Filter(context.Request), time.GetUtcNow());
            return System.Text.Encoding.UTF8.GetBytes((context.Request.Query["form"] == "card" ? ActivityCard.Of(visit) : ActivityPoster.Of(visit)).ToString());
        }));
    }

    private static async Task SendAsync(HttpContext context, KnowledgeHolder holder, string municipality, string type, Func<MunicipalContent, Language, byte[]> write)
    {
        PageHeaders.Protect(context.Response.Headers, []);
        if (holder.Current is not { } known) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (!known.Content.Municipalities.TryGetValue(municipality, out var here)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
        {
            // What everybody may read may be kept, if it is asked for again whether it still holds.
            context.Response.Headers.CacheControl = Reading;
            await Tagged.SendAsync(context, write(here, PageLanguage.Of(context.Request, known.Content.Languages)), type);
        }
    }

    /// <summary>Which activities a query asks for. What it says otherwise is passed over.</summary>
    internal static ActivityFilter Filter(HttpRequest request) => new()
    {
        Id = request.Query["id"].FirstOrDefault() is { Length: > 0 } id ? id : null,
        Kinds = [.. request.Query["kind"].OfType<string>().SelectMany(kinds => kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(20)],
        Age = int.TryParse(request.Query["age"], NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null,
        IsFree = request.Query["free"] == "true",
        ForNewcomers = request.Query["newcomers"] == "true",
    };

    private static Uri Site(HttpContext context, BotSettings settings) => settings.PublicBaseUrl is { } known ? new($"{known.AbsoluteUri.TrimEnd('/')}/") : new($"{context.Request.Scheme}://{context.Request.Host}/");

    private static DateOnly Today(TimeProvider time) => OsloTime.DayOf(time.GetUtcNow());
}
