using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Where our token may go. An activity says where to answer, and whoever could choose that freely could collect tokens.</summary>
internal sealed class ServiceUrls(TeamsSettings settings)
{
    private readonly HashSet<string> _hosts = new(settings.ServiceHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address to call, if we may: the host is one of ours as a whole, and nothing hides before or behind it.</summary>
    /// <remarks>Without a registration there is no token to lose, and only this machine is called.</remarks>
    public Uri? Find(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return null;
        if (settings.IsTrial) return url.IsLoopback && url.Scheme is "http" or "https" ? url : null;
        if (!_hosts.Contains(url.IdnHost)) return null;
        return url is { Scheme: "https", IsDefaultPort: true } || (url.IsLoopback && url.Scheme == Uri.UriSchemeHttp) ? url : null;
    }

    /// <summary>Whether two addresses are the same but for one slash at the end, which real Teams writes and others do not.</summary>
    public static bool AreSame(string one, string other) => string.Equals(WithoutSlash(one), WithoutSlash(other), StringComparison.Ordinal);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
