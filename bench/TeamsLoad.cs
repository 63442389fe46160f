using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.bench;

/// <summary>Posts activities with a token that an issuer here has signed, each with an id of its own, from many people.</summary>
internal sealed class TeamsLoad(Uri address, string bearer) : ILoad
{
    public const string App = "66666666-7777-8888-9999-000000000000";
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    private const string ServiceUrl = "http://127.0.0.1:9/";
    private const int People = 4000;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });

    /// <summary>An issuer on this machine, and a token of it.</summary>
    public static async Task<(WebApplication Issuer, string Bearer)> StartIssuerAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--urls={url}"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var key = RSA.Create(2048);
        var open = key.ExportParameters(false);
        app.MapGet("/metadata", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = url + "/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = "one", n = Base64Url.EncodeToString(open.Modulus), e = Base64Url.EncodeToString(open.Exponent), endorsements = new[] { "msteams" } } } }));
        await app.StartAsync();
        var claims = JsonSerializer.Serialize(new { iss = "https://api.botframework.com", aud = App, serviceurl = ServiceUrl, exp = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds() });
        var signed = $"{Encode("""{"alg":"RS256","kid":"one"}""")}.{Encode(claims)}";
        return (app, $"Bearer {signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}");
    }

    public void Dispose() => _http.Dispose();

    /// <inheritdoc/>
    public async Task<TimeSpan> SendAsync(int number)
    {
        var person = Scatter.Of(number % People).ToString("x32", CultureInfo.InvariantCulture);
        var activity = new
        {
            type = "message",
            id = number.ToString(CultureInfo.InvariantCulture),
            channelId = "msteams",
            serviceUrl = ServiceUrl,
            from = new { id = "29:" + person, name = "Somebody" },
            recipient = new { id = "28:bot", name = "Kommunesvar" },
            conversation = new { id = "a:" + person, conversationType = "personal", tenantId = Tenant },
            locale = "nb-NO",
            text = Messages.All[number % Messages.All.Count],
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/messages")) { Content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", bearer);
        var since = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
