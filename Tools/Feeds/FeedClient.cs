using System.Net;
using System.Net.Sockets;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Activities.Import.Json;

namespace ChatBot.Tools.Feeds;

/// <summary>Fetches what an organisation publishes: by https alone, from one host, from public addresses, within limits of time and size.</summary>
internal sealed class FeedClient(HttpMessageHandler handler) : IDisposable
{
    private static readonly TimeSpan PatienceOfPage = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceOfFeed = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new(handler) { Timeout = PatienceOfPage };

    /// <summary>A client of the open internet. The address is checked when it connects, so that a name cannot point elsewhere in between.</summary>
    public static FeedClient Open() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = PatienceOfPage,
        ConnectCallback = ConnectAsync,
    });

    /// <summary>Fetches a file.</summary>
    /// <exception cref="FormatException">It is not to be had in this way; the message says why.</exception>
    public async Task<byte[]> FetchAsync(Uri address, CancellationToken cancellation)
    {
        if (address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0) throw new FormatException($"{address.Host}: only https addresses without a user name are fetched.");
        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is >= 300 and < 400) throw new FormatException($"{address.Host} sends on to another address. Give the address it sends on to, if you trust it.");
            if (!response.IsSuccessStatusCode) throw new FormatException($"{address.Host} answered {(int)response.StatusCode}.");
            return await ReadAsync(response.Content, cancellation);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException && !cancellation.IsCancellationRequested)
        {
            throw new FormatException($"{address.Host} did not answer as it should. Try again later, or save the file and import that.", fault);
        }
    }

    /// <summary>Fetches a feed from page to page until its end.</summary>
    /// <param name="address">The first page.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The pages, and whether the last was reached.</returns>
    /// <exception cref="FormatException">The feed goes to another host or does not advance.</exception>
    public async Task<(IReadOnlyList<RpdePage> Pages, bool IsWhole)> FollowAsync(Uri address, TimeProvider time, CancellationToken cancellation)
    {
        var (pages, begun, next) = (new List<RpdePage>(), time.GetTimestamp(), address);
        while (pages.Count < ImportLimits.Pages && time.GetElapsedTime(begun) < PatienceOfFeed)
        {
            var page = RpdePage.Read(await FetchAsync(next, cancellation), pages.Count + 1);
            if (pages.Count > 0 && !pages[^1].IsBefore(page)) throw new FormatException($"Page {pages.Count + 1} of the feed does not go on from the one before, so it would never end. Tell who publishes it.");
            pages.Add(page);
            if (page.IsLast) return (pages, true);
            if (!Uri.TryCreate(next, page.Next, out var following) || following.Host != address.Host || following.Port != address.Port || following.Scheme != address.Scheme)
                throw new FormatException($"Page {pages.Count} of the feed goes on at another host than {address.Host}, which is not followed.");
            next = following;
        }

        return (pages, false);
    }

    public void Dispose() => _http.Dispose();

    // Counted while it comes: what a header says of its length is a promise.
    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[81920];
        for (var read = await stream.ReadAsync(buffer, cancellation); read > 0; read = await stream.ReadAsync(buffer, cancellation))
        {
            all.Write(buffer, 0, read);
            if (all.Length > ImportLimits.Bytes) throw new FormatException($"The file has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        }

        return all.ToArray();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0 || !addresses.All(PublicAddress.Is)) throw new FormatException($"{context.DnsEndPoint.Host} does not stand on the open internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
