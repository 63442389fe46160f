using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly TeamsHouse.FakeToken _token = new();
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private FakeConnector? _connector;

    private FakeConnector Connector => _connector!;

    public async ValueTask InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Connector.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_goes_to_the_thread_it_answers_under_escaped_ids()
    {
        var outcome = await Client().SendAsync(Way("19:abc@thread.tacv2;messageid=17", "a:1"), "{\"type\":\"message\"}", Stop);

        Assert.IsType<SendOutcome.Taken>(outcome);
        Assert.Equal("/emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities/a%3A1", Connector.Requests[0].Target);
        Assert.Equal(("POST", "Bearer token-1"), (Connector.Requests[0].Method, Connector.Requests[0].Authorization));
    }

    [Theory]
    [InlineData("", "a:1", "POST")]
    [InlineData("/", "a:1", "POST")]
    public async Task One_slash_joins_the_address_however_it_was_written(string end, string reply, string method)
    {
        var way = Way("c", reply) with { ServiceUrl = Connector.ServiceUrl.TrimEnd('/') + end };
        await Client().SendAsync(way, "{}", Stop);

        Assert.Equal((method, "/emea/v3/conversations/c/activities/a%3A1"), (Connector.Requests[0].Method, Connector.Requests[0].Target));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Tue, 01 Sep 2026 08:00:30 GMT", 30)]
    [InlineData(null, null)]
    public async Task When_told_that_it_is_too_much_the_wait_asked_for_is_kept(string? header, int? seconds)
    {
        Connector.Script(FakeConnector.Answer(429, retryAfter: header));

        var outcome = Assert.IsType<SendOutcome.NotProcessed>(await Client().SendAsync(Way("c"), "{}", Stop));

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, outcome.RetryAfter);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_message_that_may_have_been_made_is_tried_once_more_and_a_replacement_as_often_as_it_takes(int status)
    {
        Connector.Script(FakeConnector.Answer(status), FakeConnector.Answer(status), FakeConnector.Answer(status));

        Assert.Equal(CarrierAction.RetryOnce, Assert.IsType<SendOutcome.Refused>(await Client().SendAsync(Way("c"), "{}", Stop)).Action);
        Assert.IsType<SendOutcome.NotProcessed>(await Client().UpdateAsync(Way("c"), "1", "{}", Stop));
        Assert.IsType<SendOutcome.NotProcessed>(await Client().DeleteAsync(Way("c"), "1", Stop));
        Assert.Equal(["POST", "PUT", "DELETE"], Connector.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(403, "{\"error\":{\"code\":\"Forbidden\",\"subCode\":\"MessageWritesBlocked\"}}", nameof(CarrierAction.Ended))]
    [InlineData(403, "{\"subCode\":\"MessageWritesBlocked\"}", nameof(CarrierAction.Ended))]
    [InlineData(403, "{\"error\":{\"code\":\"Other\"}}", nameof(CarrierAction.ConfigAlarm))]
    [InlineData(403, "no json", nameof(CarrierAction.ConfigAlarm))]
    [InlineData(404, "{\"error\":{\"code\":\"ConversationNotFound\"}}", nameof(CarrierAction.Ended))]
    [InlineData(413, "{\"error\":{\"code\":\"MessageSizeTooBig\"}}", nameof(CarrierAction.OurBug))]
    [InlineData(400, "{}", nameof(CarrierAction.OurBug))]
    public async Task A_refusal_is_told_by_what_it_calls_for(int status, string body, string action)
    {
        Connector.Script(async context =>
        {
            context.Response.StatusCode = status;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body);
        });

        Assert.Equal(action, Assert.IsType<SendOutcome.Refused>(await Client().SendAsync(Way("c"), "{}", Stop)).Action.ToString());
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        Connector.Script(FakeConnector.Answer(401));
        Assert.IsType<SendOutcome.Taken>(await Client().SendAsync(Way("c"), "{}", Stop));
        Connector.Script(FakeConnector.Answer(401), FakeConnector.Answer(401));
        var refused = Assert.IsType<SendOutcome.Refused>(await Client().SendAsync(Way("c"), "{}", Stop));

        Assert.Equal(CarrierAction.AlarmAndPause, refused.Action);
        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-3"], Connector.Requests.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData("https://evil.example/emea/")]
    [InlineData("https://x.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net/?x=1")]
    [InlineData("https://evil.example#smba.trafficmanager.net")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("")]
    public async Task Our_token_goes_to_no_other_host_also_for_a_stored_way(string serviceUrl)
    {
        var outcome = await Client("smba.trafficmanager.net").SendAsync(Way("c") with { ServiceUrl = serviceUrl }, "{}", Stop);

        Assert.Equal(("service-url", CarrierAction.ConfigAlarm), outcome is SendOutcome.Refused refused ? (refused.Code, refused.Action) : ("", CarrierAction.Unlisted));
    }

    [Fact]
    public void The_address_that_real_Teams_gives_is_trusted() =>
        Assert.NotNull(new ServiceUrls(Settings("smba.trafficmanager.net")).Find("https://smba.trafficmanager.net/emea/11111111-2222-3333-4444-555555555555/"));

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        Connector.Script(context =>
        {
            context.Response.Redirect("http://127.0.0.1:9/", permanent: false);
            return Task.CompletedTask;
        });

        Assert.Equal(CarrierAction.ConfigAlarm, Assert.IsType<SendOutcome.Refused>(await Client().SendAsync(Way("c"), "{}", Stop)).Action);
    }

    [Fact]
    public async Task A_service_that_gives_no_sign_leaves_the_outcome_open_and_one_that_is_not_there_does_not()
    {
        var asked = new TaskCompletionSource();
        Connector.Script(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var sending = Client().SendAsync(Way("c"), "{}", Stop);
        await asked.Task;
        _clock.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal("timeout", Assert.IsType<SendOutcome.Unknown>(await sending).Reason);
        Assert.Equal("unreachable", Assert.IsType<SendOutcome.NotProcessed>(await Client().SendAsync(Way("c") with { ServiceUrl = "http://127.0.0.1:9/" }, "{}", Stop)).Code);
    }

    [Theory]
    [InlineData(nameof(TokenFault.Away))]
    [InlineData(nameof(TokenFault.Refused))]
    public async Task Without_a_token_nothing_is_sent(string fault)
    {
        _token.Fault = Enum.Parse<TokenFault>(fault);

        Assert.IsNotType<SendOutcome.Taken>(await Client().SendAsync(Way("c"), "{}", Stop));
        Assert.Empty(Connector.Requests);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ConversationReference Way(string conversation, string? reply = null) => new() { ChannelId = "msteams", ServiceUrl = Connector.ServiceUrl, ConversationId = conversation, ReplyToId = reply };

    private ConnectorClient Client(string host = "127.0.0.1") => new(_http, new ServiceUrls(Settings(host)), _token, TimeSpan.FromSeconds(20), _clock);

    private static TeamsSettings Settings(string host) => new()
    {
        AppId = "app",
        OpenIdMetadataUrl = new("https://localhost"),
        TokenAuthority = new("https://localhost"),
        ServiceHosts = [host],
        Channels = ["msteams"],
        Tenants = new Dictionary<string, string>(),
    };
}
