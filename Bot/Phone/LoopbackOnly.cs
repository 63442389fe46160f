using System.Net;

namespace ChatBot.Bot.Phone;

/// <summary>Lets a request through only when it comes from this machine, to this machine's own name, from a page of ours.</summary>
/// <remarks>The peer's address alone is not enough: a page of another site, open in the same browser, could post here (and by DNS rebinding read here).</remarks>
internal static class LoopbackOnly
{
    /// <summary>Whether the request may use the phone page.</summary>
    public static bool Allows(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } peer && !IPAddress.IsLoopback(peer)) return false;
        if (context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded")) return false;
        if (!IsOwnName(context.Request.Host.Host)) return false;
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value);
    }

    /// <summary>Answers 404 to whoever may not: elsewhere the page does not exist.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsOwnName(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
