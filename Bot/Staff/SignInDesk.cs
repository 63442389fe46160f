using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff.Pages;

namespace ChatBot.Bot.Staff;

/// <summary>The page on which a secret is given, and the way out.</summary>
internal sealed class SignInDesk(SecretDoor door, SignInThrottle throttle, BotSettings settings, ILogger<SignInDesk> log)
{
    // Anybody can send here.
    private const int MostBytes = 8 * 1024;

    private static readonly CookieOptions Options = new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    /// <summary>The page.</summary>
    public static IResult Show() => Page(Html.None, StatusCodes.Status200OK);

    /// <summary>Takes a secret.</summary>
    public async Task<IResult> TakeAsync(HttpContext http, CancellationToken cancellation)
    {
        if (!AntiForgery.IsOwnPage(http.Request, settings.PublicBaseUrl)) return Refuse("Origin", "The form came from another page than this service's.", StatusCodes.Status403Forbidden);
        var address = http.Connection.RemoteIpAddress;
        if (throttle.MustWait(address))
        {
            http.Response.Headers.RetryAfter = ((int)SignInThrottle.Wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Refuse("Throttled", "Too many attempts. Wait a minute, then try again.", StatusCodes.Status429TooManyRequests);
        }
        if (await StaffForm.ReadAsync(http, MostBytes, cancellation) is not { } form || form["secret"] is not { } secret || door.Open(secret) is not { } cookie)
        {
            throttle.Failed(address);
            return Refuse("Secret", "That is not a secret of this staff room.", StatusCodes.Status403Forbidden);
        }
        http.Response.Cookies.Append(SecretDoor.Cookie, cookie, new CookieOptions(Options) { MaxAge = SecretDoor.Lifetime });
        StaffLog.SignedIn(log, door.Read(cookie)!.Role);
        return SeeOther(StaffRoom.Path);
    }

    /// <summary>Takes the cookie back.</summary>
    public static IResult SignOut(HttpContext http)
    {
        http.Response.Cookies.Delete(SecretDoor.Cookie, Options);
        return SeeOther($"{StaffRoom.Path}/sign-in");
    }

    /// <summary>Sends a browser on, with a request that changes nothing.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    private IResult Refuse(string reason, string told, int status)
    {
        StaffLog.SignInRefused(log, reason);
        return Page(PageFrame.Fault(told), status);
    }

    private static IResult Page(Html told, int status) => PageFrame.ShowOutside("Staff room", Html.Of($"""
        {told}
        <form method="post" action="{StaffRoom.Path}/sign-in">
        <label for="secret">Your role's secret</label>
        <input id="secret" name="secret" type="password" autocomplete="current-password" required maxlength="1000">
        <button>Sign in</button>
        </form>
        """), status);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
