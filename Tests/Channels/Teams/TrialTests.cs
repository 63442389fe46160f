using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Without a registration: only in Development, only from this machine, only for the fictional municipality.</summary>
public sealed class TrialTests : IAsyncLifetime
{
    private readonly ServiceHostSettings _settings = new ServiceHostSettings().With("environment", "Development").With("Twilio:AuthTokens:0", null);
    private readonly HttpClient _http = new(new LoopbackOnly());
    private FakeConnector? _connector;

    public async ValueTask InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _connector!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task In_production_there_is_no_endpoint()
    {
        await using var host = await ServiceHost.StartAsync(_settings.With("environment", "Production").With("Twilio:AuthTokens:0", FakeTwilio.AuthToken));

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, _connector!.ServiceUrl));
    }

    [Fact]
    public async Task A_client_on_this_machine_is_answered_for_eksempelvik()
    {
        await using var host = await ServiceHost.StartAsync(_settings);

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(host, _connector!.ServiceUrl));
        await Eventually.HoldsAsync(() => _connector.Messages.Count == 1);

        Assert.Contains("Eksempelvik", _connector.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal("", _connector.Messages[0].Authorization);
    }

    [Fact]
    public async Task Nobody_behind_a_proxy_is_answered_and_no_other_machine_is_called()
    {
        await using var host = await ServiceHost.StartAsync(_settings);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, _connector!.ServiceUrl, forwarded: true));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, "https://smba.trafficmanager.net/emea/"));
        Assert.Empty(_connector.Requests);
    }

    private async Task<HttpStatusCode> PostAsync(ServiceHost host, string serviceUrl, bool forwarded = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = JsonContent.Create(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "user-1" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1" },
            ["conversation"] = new JsonObject { ["id"] = "chat-1" },
            ["text"] = "hva koster norskkurs i Eksempelvik",
        });
        if (forwarded) request.Headers.Add("X-Forwarded-For", "10.0.0.1");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
