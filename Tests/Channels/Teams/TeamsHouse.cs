using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>The service with Teams open, an issuer of tokens and a connector, all on this machine.</summary>
internal sealed class TeamsHouse : IAsyncDisposable
{
    public const string OtherTenant = "99999999-2222-3333-4444-555555555555";

    private static int _ids;

    private readonly HttpClient _http = new(new LoopbackOnly());
    private ServiceHost? _host;

    private TeamsHouse(LocalIssuer issuer, FakeConnector connector) => (Issuer, Connector) = (issuer, connector);

    public LocalIssuer Issuer { get; }

    public FakeConnector Connector { get; }

    public ServiceHostSettings Settings { get; } = new();

    public TestClock Clock { get; private init; } = new();

    public FakeToken Token { get; } = new();

    public ServiceHost Host => _host!;

    public static async Task<TeamsHouse> OpenAsync(Action<ServiceHostSettings>? adjust = null, Action<IServiceCollection>? replace = null, TestClock? clock = null)
    {
        var house = new TeamsHouse(await LocalIssuer.StartAsync(), await FakeConnector.StartAsync()) { Clock = clock ?? new() };
        house.Issuer.Named = BotTokenValidator.Issuer;
        house.Issuer.Endorsements["one"] = ["msteams", "webchat"];
        house.Settings
            .With("Teams:AppId", LocalIssuer.Audience).With("Teams:TenantId", LocalIssuer.Tenant).With("Teams:ClientSecret", "hemmelig")
            .With($"Teams:Tenants:{LocalIssuer.Tenant}", "namsos").With($"Teams:Tenants:{OtherTenant}", "sandefjord")
            .With("Teams:OpenIdMetadataUrl", house.Issuer.Metadata.ToString()).With("Teams:ServiceHosts", "127.0.0.1");
        adjust?.Invoke(house.Settings);
        await house.StartAsync(replace);
        return house;
    }

    /// <summary>The service ends and another begins on the same data, with the settings as they now are.</summary>
    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        await StartAsync(null);
    }

    private async Task StartAsync(Action<IServiceCollection>? replace) => _host = await ServiceHost.StartAsync(Settings, Clock, services =>
    {
        services.Replace(ServiceDescriptor.Singleton<IConnectorToken>(Token));
        replace?.Invoke(services);
    });

    /// <summary>A token of the connector's, changed as a test wants.</summary>
    public string Bearer(Action<Dictionary<string, object?>>? claims = null, Action<Dictionary<string, object?>>? header = null, System.Security.Cryptography.RSA? key = null) => "Bearer " + Issuer.Token(
        Clock.GetUtcNow(),
        all =>
        {
            all.Clear();
            all["iss"] = BotTokenValidator.Issuer;
            all["aud"] = LocalIssuer.Audience;
            all["serviceurl"] = Connector.ServiceUrl;
            all["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds();
            all["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
            claims?.Invoke(all);
        },
        header, key);

    /// <summary>A message in a personal chat, changed as a test wants.</summary>
    public JsonObject Message(string text, string from = "29:anna", string? conversation = null, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = from, ["name"] = "Anna Kvitebjørn" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Kommunesvar" },
            ["conversation"] = new JsonObject { ["id"] = conversation ?? "a:" + from, ["conversationType"] = "personal", ["tenantId"] = LocalIssuer.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = LocalIssuer.Tenant } },
            ["locale"] = "nb-NO",
            ["text"] = text,
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>The press of a card's button.</summary>
    public JsonObject Invoke(JsonElement data, string from = "29:anna", string? conversation = null) => Message("", from, conversation, activity =>
    {
        activity.Remove("text");
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = JsonNode.Parse(data.GetRawText()) } };
    });

    public Task<TeamsSaid> PostAsync(JsonObject activity, string? authorization = null) => PostAsync(activity.ToJsonString(), authorization ?? Bearer());

    public async Task<TeamsSaid> PostAsync(string body, string? authorization, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(Host.Address, "/api/messages"));
        if (request.Method == HttpMethod.Post) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is { Length: > 0 }) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.InternalServerError) Assert.Fail(string.Join('\n', Host.Log.Lines.Where(line => line.Contains("100", StringComparison.Ordinal))));
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), [.. answer.Content.Headers.Allow]);
    }

    /// <summary>The next message that arrives at the connector after so many.</summary>
    public async Task<FakeConnector.Sent> NextAsync(int after = 0)
    {
        await Eventually.HoldsAsync(() => Connector.Messages.Count > after);
        return Connector.Messages[after];
    }

    /// <summary>Says something and waits for the reply.</summary>
    public async Task<FakeConnector.Sent> AskAsync(JsonObject activity)
    {
        var before = Connector.Messages.Count;
        var said = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.Accepted, said.Status);
        return await NextAsync(before);
    }

    /// <summary>The data of a card's button, by the words on it.</summary>
    public static JsonElement ButtonOf(JsonElement card, string label) => ButtonsOf(card).First(button => button.GetProperty("title").GetString() == label).GetProperty("data");

    public static IEnumerable<JsonElement> ButtonsOf(JsonElement card) =>
        card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString() == "ActionSet").SelectMany(set => set.GetProperty("actions").EnumerateArray());

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        await Connector.DisposeAsync();
        await Issuer.DisposeAsync();
        Settings.Dispose();
    }

    internal sealed record TeamsSaid(HttpStatusCode Status, string Body, IReadOnlyList<string> Allow)
    {
        public JsonElement Json() => JsonDocument.Parse(Body).RootElement;
    }

    /// <summary>Tokens without an authority: counted, and new when one was refused.</summary>
    internal sealed class FakeToken : IConnectorToken
    {
        public int Made { get; private set; } = 1;

        public TokenFault Fault { get; set; }

        public Task<ConnectorToken> GetAsync(bool refused, CancellationToken cancellation)
        {
            if (refused) Made++;
            return Task.FromResult(Fault == TokenFault.None ? new ConnectorToken($"token-{Made}", TokenFault.None) : new(null, Fault));
        }
    }
}
