using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Bot.Privacy.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Privacy.Tokens;

/// <summary>An issuer of tokens on this machine: metadata, keys that change, and tokens as good or bad as a test wants them.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Issuer = "https://login.example/" + Tenant + "/v2.0";
    public const string Audience = "66666666-7777-8888-9999-000000000000";

    private readonly WebApplication _app;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>The keys that are published, by id.</summary>
    public Dictionary<string, RSA> Keys { get; } = new() { ["one"] = RSA.Create(2048) };

    /// <summary>The channels that a key may speak for, by the key's id; a key that is not here says nothing of channels.</summary>
    public Dictionary<string, string[]> Endorsements { get; } = [];

    public Uri Metadata => new(new Uri(_app.Urls.First()), "/metadata");

    /// <summary>Whether it answers.</summary>
    public bool IsAway { get; set; }

    /// <summary>What its keys wait for before they are told.</summary>
    public Func<Task> BeforeKeys { get; set; } = () => Task.CompletedTask;

    /// <summary>How often its keys were fetched.</summary>
    public int Fetched { get; private set; }

    /// <summary>What its metadata say it is.</summary>
    public string Named { get; set; } = Issuer;

    /// <summary>The first key.</summary>
    public RSA Key => Keys["one"];

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var issuer = new LocalIssuer(builder.Build());
        issuer._app.MapGet("/metadata", () => issuer.IsAway ? Results.StatusCode(503) : Results.Json(new { issuer = issuer.Named, jwks_uri = new Uri(issuer.Metadata, "/keys") }));
        issuer._app.MapGet("/keys", async () =>
        {
            issuer.Fetched++;
            await issuer.BeforeKeys();
            return Results.Json(new { keys = issuer.Keys.Select(key => JwkOf(key.Key, key.Value, issuer.Endorsements.GetValueOrDefault(key.Key))) });
        });
        await issuer._app.StartAsync();
        return issuer;
    }

    public OpenIdKeys OpenKeys(TimeProvider time) => new(new HttpClient(new Support.LoopbackOnly()), Metadata, Issuer, time);

    /// <summary>A token that counts at an instant, changed as a test wants.</summary>
    public string Token(DateTimeOffset now, Action<Dictionary<string, object?>>? claims = null, Action<Dictionary<string, object?>>? header = null, RSA? key = null)
    {
        var head = new Dictionary<string, object?> { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = "one" };
        var body = new Dictionary<string, object?>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["tid"] = Tenant,
            ["sub"] = "somebody",
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["roles"] = new[] { "editor" },
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        return Sign(JsonSerializer.Serialize(head), JsonSerializer.Serialize(body), key ?? Key);
    }

    /// <summary>A token of any header and claims.</summary>
    public static string Sign(string header, string claims, RSA key)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in Keys.Values) key.Dispose();
    }

    private static object JwkOf(string id, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(false);
        if (endorsements is not null) return new { kty = "RSA", use = "sig", kid = id, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent), endorsements };
        return new { kty = "RSA", use = "sig", kid = id, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) };
    }
}
