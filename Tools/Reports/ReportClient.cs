using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ChatBot.Tools.Reports;

/// <summary>Asks a service for its figures. The token is sent to that service alone, and never in the open.</summary>
internal sealed class ReportClient(HttpMessageHandler handler) : IDisposable
{
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly HttpClient _http = new(handler) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MostBytes };

    /// <summary>A client that follows no redirection.</summary>
    public static ReportClient Open() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) });

    /// <summary>Asks.</summary>
    /// <param name="service">The service's address.</param>
    /// <param name="token">A staff token.</param>
    /// <param name="municipality">The municipality; null for the token's own.</param>
    /// <param name="month">The month; null for the last year.</param>
    /// <param name="isPublic">Whether only figures for anybody are wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FormatException">There are no figures; the message says why.</exception>
    public async Task<(ServiceReport Report, string Json)> AskAsync(Uri service, string token, string? municipality, string? month, bool isPublic, CancellationToken cancellation)
    {
        if (service.Scheme != Uri.UriSchemeHttps && !(service.Scheme == Uri.UriSchemeHttp && service.IsLoopback)) throw new FormatException("The service must be asked by https: the token would be read on the way.");
        if (service.UserInfo.Length > 0) throw new FormatException("The service's address must be without a user name.");
        string[] asked = [.. Part("municipality", municipality), .. Part("month", month), .. Part("public", isPublic ? "yes" : null)];
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service, $"/staff/report?{string.Join('&', asked)}"));
        if (!token.All(letter => letter is > ' ' and < '\u007f')) throw new FormatException("The token is none: it is one line without spaces.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (response.StatusCode != HttpStatusCode.OK) throw new FormatException(Told(response, text));
            return (JsonSerializer.Deserialize<ServiceReport>(text, JsonSerializerOptions.Web) ?? throw new FormatException($"{service.Host} answered with nothing."), text);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{service.Host} answered with something that is no report. Is it the address of the service?", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new FormatException($"{service.Host} does not answer.", fault);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Told(HttpResponseMessage response, string text) => response.StatusCode switch
    {
        HttpStatusCode.NotFound => "The service has no staff room, so it gives no figures (docs/staff-room.md).",
        _ when response.Content.Headers.ContentType?.MediaType == "text/plain" && text.Length is > 0 and < 500 => string.Concat(text.Where(letter => !char.IsControl(letter))),
        var status => $"The service answered {(int)status}.",
    };

    private static IEnumerable<string> Part(string name, string? value) => value is null ? [] : [$"{name}={Uri.EscapeDataString(value)}"];
}
