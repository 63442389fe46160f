using System.Net;
using System.Text;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Settings;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Microsoft's library against an authority of the test's.</summary>
public sealed class MsalTokenTests : IDisposable
{
    private readonly Authority _authority = new();
    private readonly HttpClient _http;
    private readonly MsalToken _tokens;

    public MsalTokenTests()
    {
        _http = new HttpClient(_authority);
        _tokens = new MsalToken(
            new TeamsSettings
            {
                AppId = "66666666-7777-8888-9999-000000000000",
                TenantId = "11111111-2222-3333-4444-555555555555",
                Credential = TeamsCredential.Secret,
                Proof = "hemmelig",
                OpenIdMetadataUrl = new("https://localhost"),
                TokenAuthority = new("https://login.example/"),
                ServiceHosts = [],
                Channels = [],
                Tenants = new Dictionary<string, string>(),
            },
            new MsalHttp(_http));
    }

    [Fact]
    public async Task Many_at_once_cause_one_request_for_the_connector_s_scope()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _tokens.GetAsync(false, Stop)));

        Assert.All(all, token => Assert.Equal("token-1", token.Text));
        Assert.Equal("https://login.example/11111111-2222-3333-4444-555555555555/oauth2/v2.0/token", Assert.Single(_authority.Asked).Url);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", _authority.Asked[0].Form, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", _authority.Asked[0].Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_fetched_anew()
    {
        await _tokens.GetAsync(false, Stop);

        Assert.Equal("token-2", (await _tokens.GetAsync(true, Stop)).Text);
    }

    [Theory]
    [InlineData(401, nameof(TokenFault.Refused))]
    [InlineData(503, nameof(TokenFault.Away))]
    public async Task An_authority_that_refuses_is_told_from_one_that_is_away(int status, string fault)
    {
        _authority.Status = (HttpStatusCode)status;

        Assert.Equal(fault, (await _tokens.GetAsync(false, Stop)).Fault.ToString());
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _http.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Authority : HttpMessageHandler
    {
        public List<(string Url, string Form)> Asked { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add((request.RequestUri!.GetLeftPart(UriPartial.Path), await request.Content!.ReadAsStringAsync(cancellationToken)));
            var body = Status == HttpStatusCode.OK
                ? $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"token-{{Asked.Count}}"}"""
                : """{"error":"invalid_client","error_description":"no"}""";
            return new(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
