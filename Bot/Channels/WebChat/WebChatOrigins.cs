using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Which pages may speak with the endpoint: our own, and those of listed origins. Never with credentials of the browser.</summary>
internal sealed class WebChatOrigins(WebChatSettings settings, BotSettings all)
{
    private const string Headers = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string Methods = "GET, POST, OPTIONS";
    private const string Seconds = "600";

    /// <summary>Judges the origin of a request, and says so in the answer; false when the request is to be refused.</summary>
    public bool Admit(HttpContext context)
    {
        var answer = context.Response.Headers;
        answer.Vary = "Origin";
        if (context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin || IsOwn(context.Request, origin)) return true;
        if (!settings.AllowedOrigins.Contains(origin, StringComparer.Ordinal)) return false;
        answer.AccessControlAllowOrigin = origin;
        answer.AccessControlAllowHeaders = Headers;
        answer.AccessControlAllowMethods = Methods;
        answer.AccessControlMaxAge = Seconds;
        return true;
    }

    /// <summary>Whether a request comes from our own page, as far as the browser tells; what is no browser tells nothing.</summary>
    public bool IsOwnPage(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site != "same-origin") return false;
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin || IsOwn(request, origin);
    }

    // Behind a proxy that ends TLS the scheme differs, and sometimes the host.
    private bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && (from.Authority == request.Host.Value || (all.PublicBaseUrl is { } known && from.Authority == known.Authority));
}
