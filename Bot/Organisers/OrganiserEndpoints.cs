using ChatBot.Bot.Organisers.Pages;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff;
using ChatBot.Editing.Organisers;

namespace ChatBot.Bot.Organisers;

/// <summary>The pages of organisers. There where the staff room is, which hands their links out.</summary>
internal static class OrganiserEndpoints
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddOrganisers(this IServiceCollection services, BotSettings settings)
    {
        if (settings.Staff.SignIn == StaffSignIn.Off) return;
        services.AddSingleton(new OrganiserLinks(KeyRing.Parse(settings.SealKeys, "Privacy:SealKeys")));
        services.AddSingleton<OrganiserBooks>();
        services.AddSingleton<OrganiserPace>();
        services.AddSingleton<OrganiserRoom>();
        services.AddSingleton<OwnPage>();
        services.AddSingleton<ProposingPages>();
        services.AddSingleton<DatePages>();
    }

    /// <summary>Maps the pages, if the staff room is open.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (settings.Staff.SignIn == StaffSignIn.Off) return;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(OrganiserRoom.Path), branch => branch.Use((context, next) =>
        {
            StaffEndpoints.Protect(context.Response.Headers);
            // The address itself lets people in: no other page may learn it.
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            return next(context);
        }));
        var room = app.MapGroup(OrganiserRoom.Path + "/{token}");
        Show<OwnPage>(room, "", (page, visit, _) => page.ShowAsync(visit));
        Show<ProposingPages>(room, "/new", (pages, visit, _) => pages.ShowNewAsync(visit));
        Change<ProposingPages>(room, "/new", (pages, visit, _, form, cancellation) => pages.TakeNewAsync(visit, form, cancellation));
        Change<ProposingPages>(room, "/proposals/{id}/take-back", (pages, visit, at, _, cancellation) => pages.TakeBackAsync(visit, at("id"), cancellation));
        Show<ProposingPages>(room, "/activities/{id}/correct", (pages, visit, at) => pages.ShowCorrectionAsync(visit, at("id")));
        Change<ProposingPages>(room, "/activities/{id}/correct", (pages, visit, at, form, cancellation) => pages.TakeCorrectionAsync(visit, at("id"), form, cancellation));
        Show<DatePages>(room, "/activities/{id}", (pages, visit, at) => pages.ListAsync(visit, at("id")));
        Show<DatePages>(room, "/activities/{id}/dates/{day}", (pages, visit, at) => pages.ShowAsync(visit, at("id"), at("day")));
        Change<DatePages>(room, "/activities/{id}/dates/{day}/cancel", (pages, visit, at, form, cancellation) => pages.CancelAsync(visit, at("id"), at("day"), form, cancellation));
        Change<DatePages>(room, "/activities/{id}/dates/{day}/move", (pages, visit, at, form, cancellation) => pages.MoveAsync(visit, at("id"), at("day"), form, cancellation));
        Change<DatePages>(room, "/activities/{id}/dates/{day}/give-back", (pages, visit, at, form, cancellation) => pages.GiveBackAsync(visit, at("id"), at("day"), form, cancellation));
    }

    private static void Show<T>(RouteGroupBuilder room, string path, Func<T, OrganiserVisit, Func<string, string>, Task<IResult>> page)
        where T : class =>
        room.MapGet(path, (HttpContext http, string token, OrganiserRoom rules, T pages) => rules.ShowAsync(http, token, visit => page(pages, visit, name => Part(http, name))));

    private static void Change<T>(RouteGroupBuilder room, string path, Func<T, OrganiserVisit, Func<string, string>, StaffForm, CancellationToken, Task<IResult>> change)
        where T : class =>
        room.MapPost(path, (HttpContext http, string token, OrganiserRoom rules, T pages, CancellationToken cancellation) =>
            rules.ChangeAsync(http, token, (visit, form) => change(pages, visit, name => Part(http, name), form, cancellation), cancellation));

    private static string Part(HttpContext http, string name) => http.Request.RouteValues[name] as string ?? "";
}
