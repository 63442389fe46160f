using ChatBot.Bot.Privacy;
using ChatBot.Bot.Privacy.Tokens;
using ChatBot.Bot.Reports;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff.Pages;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff;

/// <summary>The staff room: pages over the content. Closed by default: without its settings nothing of it is mapped.</summary>
internal static class StaffEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private const int MostMetadataBytes = 1024 * 1024;

    /// <summary>Adds what the room needs.</summary>
    public static void AddStaff(this IServiceCollection services, BotSettings settings)
    {
        if (settings.Staff.SignIn == StaffSignIn.Off) return;
        services.AddSingleton(settings.Staff);
        services.AddSingleton(provider => new AntiForgery(KeyRing.Parse(settings.SealKeys, "Privacy:SealKeys"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ContentHome(settings.ContentRoot, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ContentTurn>();
        services.AddSingleton<StaffRoom>();
        services.AddSingleton<OverviewPage>();
        services.AddSingleton<TopicPages>();
        services.AddSingleton<SpreadsheetPages>();
        services.AddSingleton<ReturnedSheetPages>();
        services.AddSingleton<VersionPages>();
        services.AddSingleton<CoveragePage>();
        services.AddSingleton<ProposalPages>();
        services.AddSingleton<OrganiserPages>();
        services.AddSingleton<HealthPage>();
        services.AddSingleton<UseReports>();
        services.AddSingleton<QuestionsPage>();
        services.AddSingleton<ReportDoor>();
        services.AddSingleton<SignInThrottle>();
        if (settings.Staff.EasyAuth is { } tenant)
        {
            services.AddSingleton(provider => new OpenIdKeys(
                new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { MaxResponseContentBufferSize = MostMetadataBytes },
                tenant.MetadataUrl, tenant.Issuer, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(provider => new JwtValidator(new JwtRules(tenant.Issuer, tenant.Audience), provider.GetRequiredService<OpenIdKeys>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IStaffDoor, PlatformDoor>();
            return;
        }
        services.AddSingleton<SecretDoor>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<IStaffDoor>(provider => provider.GetRequiredService<SecretDoor>());
    }

    /// <summary>Maps the room, if the settings open it.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (settings.Staff.SignIn == StaffSignIn.Off) return;
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/staff"), branch => branch.Use((context, next) =>
        {
            Protect(context.Response.Headers);
            return next(context);
        }));
        var style = Path.Combine(app.Environment.WebRootPath, "staff", "staff.css");
        app.MapGet("/staff/staff.css", () => Results.File(style, "text/css; charset=utf-8"));
        var room = app.MapGroup(StaffRoom.Path);
        if (settings.Staff.SignIn == StaffSignIn.Secret)
        {
            room.MapGet("/sign-in", SignInDesk.Show);
            room.MapPost("/sign-in", (HttpContext http, SignInDesk desk, CancellationToken cancellation) => desk.TakeAsync(http, cancellation));
            Change<SignInDesk>(room, "/sign-out", (_, visit, _, _) => Task.FromResult(SignInDesk.SignOut(visit.Http)));
        }
        Show<OverviewPage>(room, "", (page, visit, cancellation) => page.ShowAsync(visit, cancellation));
        app.MapGet(HealthPage.Path, (HttpContext http, StaffRoom rules, HealthPage page, CancellationToken cancellation) => rules.ShowAsync(http, visit => page.ShowAsync(visit, cancellation), cancellation));
        app.MapGet(QuestionsPage.Path, (HttpContext http, StaffRoom rules, QuestionsPage page, CancellationToken cancellation) => rules.ShowAsync(http, visit => page.ShowAsync(visit, cancellation), cancellation));
        app.MapGet(QuestionsPage.FilePath, (HttpContext http, StaffRoom rules, QuestionsPage page, CancellationToken cancellation) => rules.ShowAsync(http, visit => page.DownloadAsync(visit, cancellation), cancellation));
        app.MapGet(ReportDoor.Path, (HttpContext http, ReportDoor report, CancellationToken cancellation) => report.AnswerAsync(http, cancellation));
        Show<CoveragePage>(room, "/coverage", (page, visit, _) => Task.FromResult(page.Show(visit)));
        Show<TopicPages>(room, "/topics", (pages, visit, _) => Task.FromResult(pages.List(visit)));
        Show<TopicPages>(room, "/topics/{id}", (pages, visit, _) => Task.FromResult(pages.Show(visit)));
        Change<TopicPages>(room, "/topics/{id}/withdraw", (pages, visit, form, cancellation) => pages.WithdrawAsync(visit, form, isBack: false, cancellation));
        Change<TopicPages>(room, "/topics/{id}/give-back", (pages, visit, form, cancellation) => pages.WithdrawAsync(visit, form, isBack: true, cancellation));
        Change<TopicPages>(room, "/topics/{id}/confirm", (pages, visit, _, cancellation) => pages.ConfirmAsync(visit, cancellation));
        Show<SpreadsheetPages>(room, "/spreadsheets", (pages, visit, _) => Task.FromResult(pages.Show(visit)));
        Show<SpreadsheetPages>(room, "/spreadsheets/download", (pages, visit, cancellation) => pages.DownloadAsync(visit, cancellation));
        Change<ReturnedSheetPages>(room, "/spreadsheets/check", (pages, visit, form, cancellation) => pages.CheckAsync(visit, form, cancellation));
        Change<ReturnedSheetPages>(room, "/spreadsheets/publish", (pages, visit, form, cancellation) => pages.PublishAsync(visit, form, cancellation));
        Show<ProposalPages>(room, "/proposals", (pages, visit, _) => pages.ShowAsync(visit));
        Change<ProposalPages>(room, "/proposals/approve", (pages, visit, form, cancellation) => pages.ApproveAsync(visit, form, cancellation));
        Change<ProposalPages>(room, "/proposals/refuse", (pages, visit, form, cancellation) => pages.RefuseAsync(visit, form, cancellation));
        Show<OrganiserPages>(room, "/organisers", (pages, visit, _) => pages.ShowAsync(visit));
        Change<OrganiserPages>(room, "/organisers/link", (pages, visit, form, cancellation) => pages.MakeAsync(visit, form, cancellation));
        Change<OrganiserPages>(room, "/organisers/revoke", (pages, visit, form, cancellation) => pages.RevokeAsync(visit, form, cancellation));
        Show<VersionPages>(room, "/versions", (pages, visit, _) => Task.FromResult(pages.Show(visit)));
        Change<VersionPages>(room, "/versions/undo", (pages, visit, form, cancellation) => pages.UndoAsync(visit, form, cancellation));
    }

    private static void Show<T>(RouteGroupBuilder room, string path, Func<T, StaffVisit, CancellationToken, Task<IResult>> page)
        where T : class =>
        room.MapGet(path, (HttpContext http, StaffRoom rules, T pages, CancellationToken cancellation) => rules.ShowAsync(http, visit => page(pages, visit, cancellation), cancellation));

    private static void Change<T>(RouteGroupBuilder room, string path, Func<T, StaffVisit, StaffForm, CancellationToken, Task<IResult>> change)
        where T : class =>
        room.MapPost(path, (HttpContext http, StaffRoom rules, T pages, CancellationToken cancellation) => rules.ChangeAsync(http, (visit, form) => change(pages, visit, form, cancellation), cancellation));

    /// <summary>Headers of a page that only its reader may see, and that no other page may hold.</summary>
    public static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with it a browser tells no origin on a form, and ours could not be told from another's.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
