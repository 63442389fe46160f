namespace ChatBot.Bot.Channels.Sms;

/// <summary>A URL with and without its port, every other character left as it is: <see cref="Uri"/> would change some that were signed.</summary>
internal static class PublicUrl
{
    /// <summary>The URL without its port, if it has one.</summary>
    public static string WithoutPort(string url) =>
        PortOf(url) is var (start, end) && start >= 0 ? string.Concat(url.AsSpan(0, start), url.AsSpan(end)) : url;

    /// <summary>The URL with the standard port of its scheme, if it has none.</summary>
    public static string WithPort(string url)
    {
        var (start, end) = PortOf(url);
        if (start >= 0 || end == 0)
        {
            return url;
        }

        var port = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return string.Concat(url.AsSpan(0, end), port, url.AsSpan(end));
    }

    /// <summary>Where the port stands, its colon included; a start of -1 when there is none, and then the end is where it would stand.</summary>
    private static (int Start, int End) PortOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return (-1, 0);
        }

        var host = scheme + 3;
        var end = url.AsSpan(host).IndexOfAny('/', '?', '#');
        end = end < 0 ? url.Length : host + end;
        var user = url.LastIndexOf('@', end - 1, end - host);
        host = user < 0 ? host : user + 1;

        // A colon begins the port only after the bracket that closes an IPv6 address.
        var bracket = url.LastIndexOf(']', end - 1, end - host);
        var colon = url.IndexOf(':', bracket < 0 ? host : bracket, end - (bracket < 0 ? host : bracket));
        return (colon, end);
    }
}
