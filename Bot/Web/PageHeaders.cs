namespace ChatBot.Bot.Web;

/// <summary>What every page and answer of the web chat and the phone page says to the browser.</summary>
internal static class PageHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Nothing from elsewhere, nothing kept, nothing told to where a link leads.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="frameAncestors">The origins that may show it in a frame, beside our own.</param>
    public static void Protect(IHeaderDictionary headers, IReadOnlyList<string> frameAncestors)
    {
        headers.ContentSecurityPolicy = frameAncestors.Count == 0 ? Policy : $"{Policy} {string.Join(' ', frameAncestors)}";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (frameAncestors.Count == 0) headers.XFrameOptions = "SAMEORIGIN";
    }

    /// <summary>Lets a frame in a sandbox, which has no origin, read the page's own files: it shows a link to a window outside, and nothing else.</summary>
    public static void AllowSandbox(HttpContext context)
    {
        const string None = "null";
        if (context.Request.Headers.Origin == None) context.Response.Headers.AccessControlAllowOrigin = None;
    }
}
