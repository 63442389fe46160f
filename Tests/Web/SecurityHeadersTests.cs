using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Tests.Web;

/// <summary>Every endpoint of the service, with every channel and page open, answers with the headers that keep a browser from doing what nobody asked for.</summary>
public sealed partial class SecurityHeadersTests : IAsyncLifetime
{
    private readonly ServiceHostSettings _settings = new();
    private readonly HttpClient _http = new(new LoopbackOnly());
    private ServiceHost? _house;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // In Development the phone page and a trial of Teams are there as well.
        _settings.With("environment", "Development").With("WebChat:TokenKeys:0", ServiceHostSettings.Key()).With("Activities:Licence", "https://creativecommons.org/licenses/by/4.0/");
        StaffHouse.Open(_settings);
        _house = await ServiceHost.StartAsync(_settings);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task Every_endpoint_sends_them_whatever_it_answers()
    {
        var asked = Requests().ToList();

        foreach (var path in (string[])["/", "/chat.js", "/sms", "/sms/status", "/api/messages", "/phone", "/healthz", "/staff/content/", "/activities/namsos", "/grants/namsos.ics"])
            Assert.Contains(path, asked.Select(one => one.Path));
        foreach (var (method, path) in asked) await AssertSafeAsync(method, path);
    }

    [Theory]
    [InlineData("GET", "/not-there")]
    [InlineData("DELETE", "/sms")]
    [InlineData("TRACE", "/")]
    [InlineData("GET", "/staff/content/topics/%2e%2e/%2e%2e")]
    public async Task So_does_what_is_not_there(string method, string path) => await AssertSafeAsync(method, path);

    private IEnumerable<(string Method, string Path)> Requests() =>
        from endpoint in _house!.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "namsos")
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, path);

    private async Task AssertSafeAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_house!.Address, path));
        using var answer = await _http.SendAsync(request, Stop);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        string Header(string name) => headers.GetValueOrDefault(name) ?? throw new Xunit.Sdk.XunitException($"{method} {path} ({(int)answer.StatusCode}) has no {name}.");

        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(Header("Referrer-Policy"), new[] { "no-referrer", "same-origin" });
        Assert.Contains(Header("Cache-Control"), new[] { "no-store", "no-cache", "public, max-age=3600" });
        Assert.Equal("camera=(), microphone=(), geolocation=()", Header("Permissions-Policy"));
        Assert.Equal("max-age=31536000", Header("Strict-Transport-Security"));
        Assert.False(headers.ContainsKey("Server") || headers.ContainsKey("X-Powered-By"), $"{path} tells what it runs on.");
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
