using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChatBot.Tests.Privacy.Tokens;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>The tokens of the connector, as they come to the endpoint: the cases that Microsoft's own validator was measured with, and more.</summary>
public sealed class BotTokenTests : IAsyncLifetime
{
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    private DateTimeOffset Now => House.Clock.GetUtcNow();

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Theory]
    [InlineData("valid", 202)]
    [InlineData("expired four minutes ago", 202)]
    [InlineData("valid in four minutes", 202)]
    [InlineData("no header", 401)]
    [InlineData("no token", 401)]
    [InlineData("another scheme", 401)]
    [InlineData("another issuer", 401)]
    [InlineData("another audience", 401)]
    [InlineData("expired six minutes ago", 401)]
    [InlineData("unknown key", 401)]
    [InlineData("key of another channel", 403)]
    [InlineData("key without endorsements", 403)]
    [InlineData("another service", 403)]
    [InlineData("no service", 403)]
    [InlineData("service in other letters", 403)]
    [InlineData("service without its slash", 202)]
    [InlineData("valid in six minutes", 401)]
    [InlineData("bad signature", 401)]
    [InlineData("no algorithm", 401)]
    [InlineData("no channel", 400)]
    [InlineData("empty object", 400)]
    [InlineData("never expires", 401)]
    [InlineData("expiry as text", 401)]
    [InlineData("audience as a list", 401)]
    [InlineData("crit", 401)]
    [InlineData("jku", 401)]
    [InlineData("x5u", 401)]
    [InlineData("jwk", 401)]
    [InlineData("claim twice", 401)]
    [InlineData("short key", 401)]
    [InlineData("seventeen kilobytes", 401)]
    public async Task Each_case_has_its_answer(string name, int status)
    {
        var (header, body) = CaseOf(name);

        var said = await House.PostAsync(body.ToJsonString(), header);

        Assert.Equal((HttpStatusCode)status, said.Status);
        Assert.Equal("", said.Body);
    }

    [Fact]
    public async Task A_token_that_counted_is_held_against_each_activity_anew()
    {
        var bearer = House.Bearer();
        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(House.Message("meny"), bearer)).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await House.PostAsync(House.Message("meny", change: activity => activity["serviceUrl"] = "http://127.0.0.1:9/"), bearer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await House.PostAsync(House.Message("meny", change: activity => activity["channelId"] = "webchat"), bearer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await House.PostAsync(House.Message("meny", change: InUnknownTenant), bearer)).Status);
        Assert.Equal(1, House.Issuer.Fetched);
    }

    [Fact]
    public async Task A_token_falls_with_its_key()
    {
        var bearer = House.Bearer(claims => claims["exp"] = Now.AddDays(3).ToUnixTimeSeconds());
        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(House.Message("meny"), bearer)).Status);
        House.Issuer.Keys.Remove("one", out var old);
        old!.Dispose();
        House.Issuer.Keys["two"] = RSA.Create(2048);
        House.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.Unauthorized, (await House.PostAsync(House.Message("meny"), bearer)).Status);
    }

    [Fact]
    public async Task A_token_falls_with_its_time()
    {
        var bearer = House.Bearer();
        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(House.Message("meny"), bearer)).Status);
        House.Clock.Advance(TimeSpan.FromMinutes(66));

        Assert.Equal(HttpStatusCode.Unauthorized, (await House.PostAsync(House.Message("meny"), bearer)).Status);
    }

    [Fact]
    public async Task A_new_key_is_taken_up_without_a_restart()
    {
        await House.PostAsync(House.Message("meny"));
        House.Issuer.Keys["two"] = RSA.Create(2048);
        House.Issuer.Endorsements["two"] = ["msteams"];
        House.Clock.Advance(TimeSpan.FromMinutes(5));

        var said = await House.PostAsync(House.Message("meny"), House.Bearer(header: header => header["kid"] = "two", key: House.Issuer.Keys["two"]));

        Assert.Equal(HttpStatusCode.Accepted, said.Status);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_keys_hold_on_and_without_any_the_caller_is_told_to_come_back()
    {
        House.Issuer.IsAway = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await House.PostAsync(House.Message("meny"))).Status);
        House.Issuer.IsAway = false;
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(House.Message("meny"))).Status);
        House.Issuer.IsAway = true;
        House.Clock.Advance(TimeSpan.FromHours(30));

        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(House.Message("meny"))).Status);
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_make_us_ask_the_issuer_without_end()
    {
        await House.PostAsync(House.Message("meny"));
        for (var i = 0; i < 10; i++) await House.PostAsync(House.Message("meny"), House.Bearer(header: header => header["kid"] = $"made up {i}"));

        Assert.InRange(House.Issuer.Fetched, 1, 2);
    }

    private (string? Header, JsonObject Body) CaseOf(string name)
    {
        var body = House.Message("meny");
        string Claim(string claim, object? value) => House.Bearer(claims => claims[claim] = value);
        string Header(string part, object? value) => House.Bearer(header: header => header[part] = value);
        long In(double minutes) => Now.AddMinutes(minutes).ToUnixTimeSeconds();
        switch (name)
        {
            case "valid": return (House.Bearer(), body);
            case "expired four minutes ago": return (Claim("exp", In(-4)), body);
            case "valid in four minutes": return (Claim("nbf", In(4)), body);
            case "no header": return (null, body);
            case "no token": return ("Bearer xx.yy.zz", body);
            case "another scheme": return ("Basic " + House.Bearer()["Bearer ".Length..], body);
            case "another issuer": return (Claim("iss", "https://sts.windows.net/x/"), body);
            case "another audience": return (Claim("aud", "00000000-0000-0000-0000-000000000001"), body);
            case "expired six minutes ago": return (Claim("exp", In(-6)), body);
            case "unknown key": return (Header("kid", "other"), body);
            case "key of another channel": return (WithKey("slack", ["slack"]), body);
            case "key without endorsements": return (WithKey("bare", []), body);
            case "another service": return (Claim("serviceurl", "https://smba.trafficmanager.net/emea/"), body);
            case "no service": return (House.Bearer(claims => claims.Remove("serviceurl")), body);
            case "service in other letters": return (House.Bearer(claims => (claims["serviceUrl"], _) = (claims["serviceurl"], claims.Remove("serviceurl"))), body);
            case "service without its slash": return (Claim("serviceurl", House.Connector.ServiceUrl.TrimEnd('/')), body);
            case "valid in six minutes": return (Claim("nbf", In(6)), body);
            case "bad signature":
                using (var other = RSA.Create(2048)) return (House.Bearer(key: other), body);
            case "no algorithm": return (Header("alg", "none"), body);
            case "no channel": body.Remove("channelId"); return (House.Bearer(), body);
            case "empty object": return (House.Bearer(), []);
            case "never expires": return (House.Bearer(claims => claims.Remove("exp")), body);
            case "expiry as text": return (Claim("exp", "4102444800"), body);
            case "audience as a list": return (Claim("aud", new[] { LocalIssuer.Audience }), body);
            case "crit": return (Header("crit", new[] { "exp" }), body);
            case "claim twice":
                var claims = $$"""{"iss":"https://api.botframework.com","aud":"{{LocalIssuer.Audience}}","exp":{{In(60)}},"serviceurl":"{{House.Connector.ServiceUrl}}","serviceurl":"x"}""";
                return ("Bearer " + LocalIssuer.Sign("""{"alg":"RS256","kid":"one"}""", claims, House.Issuer.Key), body);
            case "short key":
                House.Issuer.Keys["short"] = RSA.Create(1024);
                House.Issuer.Endorsements["short"] = ["msteams"];
                return (House.Bearer(header: header => header["kid"] = "short", key: House.Issuer.Keys["short"]), body);
            case "seventeen kilobytes": return (Claim("more", new string('x', 17 * 1024)), body);
            default: return (Header(name, "https://evil.example/"), body);
        }
    }

    private string WithKey(string id, string[] endorsements)
    {
        House.Issuer.Keys[id] = RSA.Create(2048);
        House.Issuer.Endorsements[id] = endorsements;
        return House.Bearer(header: header => header["kid"] = id, key: House.Issuer.Keys[id]);
    }

    private static void InUnknownTenant(JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = "12121212-2222-3333-4444-555555555555";
        activity.Remove("channelData");
    }
}
