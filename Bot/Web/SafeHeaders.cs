using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Web;

/// <summary>What every answer of the service says to a browser where its own page says nothing else: also an error, a webhook's answer, or a
/// path that is not there.</summary>
internal sealed class SafeHeaders(RequestDelegate next, BotSettings settings)
{
    private const string Year = "max-age=31536000";

    private readonly bool _isSecure = settings.PublicBaseUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Passes a request on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, for an error takes away what was said before it.
        context.Response.OnStarting(() =>
        {
            Complete(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Complete(IHeaderDictionary headers)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers.XFrameOptions = "DENY";
        }
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (_isSecure) headers.StrictTransportSecurity = Year;
    }
}
