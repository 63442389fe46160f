using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>Who is let in, with what, and how often.</summary>
public sealed class WebChatDoorTests : IAsyncLifetime
{
    private WebChatHouse? _house;

    private WebChatHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await WebChatHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task A_token_opens_its_own_conversation_alone()
    {
        var (one, other) = (await House.BeginAsync(), await House.BeginAsync());

        foreach (var path in new[] { $"/v3/directline/conversations/{other.Id}", $"/v3/directline/conversations/{other.Id}/activities" })
            Assert.Equal(HttpStatusCode.Forbidden, (await House.SendAsync(HttpMethod.Get, path, one.Token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await House.SayAsync(one with { Id = other.Id }, "hei")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await House.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{one.Id}", WebChatHouse.Secret)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.y")]
    [InlineData("eyJjIjoiYSJ9.AAAA")]
    [InlineData("..")]
    public async Task What_we_did_not_sign_is_no_token(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await House.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await House.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", token)).Status);
    }

    [Fact]
    public async Task A_changed_token_is_no_token()
    {
        var talk = await House.BeginAsync();
        var parts = talk.Token.Split('.');
        var said = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[0])).Replace("namsos", "sandefjord", StringComparison.Ordinal);

        var changed = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(said)) + "." + parts[1];

        Assert.Equal(HttpStatusCode.Unauthorized, (await House.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}", changed)).Status);
    }

    [Fact]
    public async Task A_token_can_be_refreshed_until_a_day_after_the_first()
    {
        var talk = await House.BeginAsync();
        var token = talk.Token;
        var renewals = 0;

        for (var at = 0; at < 72; at++)
        {
            House.Clock.Advance(TimeSpan.FromMinutes(25));
            var said = await House.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token);
            if (said.Status != HttpStatusCode.OK) break;
            token = said.Json().GetProperty("token").GetString()!;
            renewals++;
        }

        Assert.Equal(57, renewals);
        Assert.Equal("TokenExpired", (await House.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token)).Code);
    }

    [Fact]
    public async Task With_a_secret_another_server_gets_tokens_for_users_of_its_own_naming()
    {
        var minted = await House.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", WebChatHouse.Secret, new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_kari" } });
        var talk = new WebChatHouse.Talk(minted.Json().GetProperty("conversationId").GetString()!, minted.Json().GetProperty("token").GetString()!);

        await House.SayAsync(talk, "norskkurs pris");
        var all = await House.WaitAsync(talk, 2);

        Assert.InRange(minted.Json().GetProperty("expires_in").GetInt32(), 1, 1800);
        Assert.Equal("dl_kari", all[0].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Who_says_it_where_and_when_is_set_by_us()
    {
        var talk = await House.BeginAsync();

        await House.SayAsync(talk, "hei", change: activity =>
        {
            foreach (var (name, value) in new (string, JsonNode)[]
            {
                ("id", "mine"), ("timestamp", "1999-01-01"), ("channelId", "msteams"), ("serviceUrl", "https://evil.example"), ("recipient", new JsonObject { ["id"] = "x" }),
                ("conversation", new JsonObject { ["id"] = "other" }), ("from", new JsonObject { ["id"] = "kommunesvar", ["role"] = "bot", ["name"] = "Kommunen" }),
                ("channelData", new JsonObject { ["municipality"] = "sandefjord", ["clientActivityID"] = "c" }), ("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png" })), ("extra", "no"),
            }) activity[name] = value;
        });
        var own = (await House.WaitAsync(talk, 3))[1];

        Assert.Equal("user", own.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", own.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal((talk.Id, "webchat"), (own.GetProperty("conversation").GetProperty("id").GetString(), own.GetProperty("channelId").GetString()));
        Assert.StartsWith("2026-09-01", own.GetProperty("timestamp").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"clientActivityID":"c"}""", own.GetProperty("channelData").ToString());
        Assert.Equal(
            ["channelData", "channelId", "conversation", "from", "id", "text", "textFormat", "timestamp", "type"], own.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event","name":"requestWelcomeDialog"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","value":{"press":"choose"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    public async Task Only_messages_typing_and_joining_are_taken(string activity, HttpStatusCode status)
    {
        var talk = await House.BeginAsync();

        Assert.Equal(status, (await House.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{talk.Id}/activities", talk.Token, JsonNode.Parse(activity)!.AsObject())).Status);
        Assert.Single((await House.ListAsync(talk)).Activities);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        var talk = await House.BeginAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await House.SayAsync(talk, new string('x', 2001))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await House.SayAsync(talk, "hei", change: activity => activity["extra"] = new string('x', 20_000))).Status);
    }

    [Fact]
    public async Task Who_writes_too_much_waits_and_others_at_the_same_address_do_not()
    {
        var (one, other) = (await House.BeginAsync(), await House.BeginAsync());
        for (var i = 0; i < 30; i++) await House.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{one.Id}/activities", one.Token, new JsonObject { ["type"] = "typing" });

        var said = await House.SayAsync(one, "hei");

        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (said.Status, said.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.OK, (await House.SayAsync(other, "hei")).Status);
    }

    [Fact]
    public async Task A_cry_for_help_among_too_many_messages_is_recorded_and_answered()
    {
        var talk = await House.BeginAsync();
        for (var i = 0; i < 35; i++) await House.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{talk.Id}/activities", talk.Token, new JsonObject { ["type"] = "typing" });
        Assert.Equal(HttpStatusCode.TooManyRequests, (await House.SayAsync(talk, "hei")).Status);

        var said = await House.SayAsync(talk, "det brenner i leiligheten");
        var all = await House.WaitAsync(talk, 3);

        Assert.Equal(HttpStatusCode.OK, said.Status);
        Assert.Contains("110", all[^1].ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Rows.Number(House.Settings, "select count(*) from inbox where is_danger = 1"));
    }

    [Fact]
    public async Task Only_the_giving_out_of_tokens_is_limited_by_address()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 121; i++) statuses.Add((await House.SendAsync(HttpMethod.Post, "/chat/token", null, new JsonObject { ["municipality"] = "namsos" })).Status);

        Assert.Equal((120, HttpStatusCode.TooManyRequests), (statuses.Count(status => status == HttpStatusCode.OK), statuses[^1]));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", WebChatHouse.Listed)]
    public async Task Our_page_s_tokens_go_to_our_page(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await House.SendAsync(HttpMethod.Post, "/chat/token", null, new JsonObject { ["municipality"] = "namsos" }, (header, value))).Status);

    [Theory]
    [InlineData("oslo")]
    [InlineData("<script>")]
    public async Task A_municipality_that_nobody_serves_gets_no_token_and_is_not_repeated(string municipality)
    {
        var said = await House.SendAsync(HttpMethod.Post, "/chat/token", null, new JsonObject { ["municipality"] = municipality });

        Assert.Equal(HttpStatusCode.BadRequest, said.Status);
        Assert.DoesNotContain(municipality, said.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listed_origins_are_let_in_without_credentials_and_others_not_at_all()
    {
        var talk = await House.BeginAsync();
        var path = $"/v3/directline/conversations/{talk.Id}/activities";

        var preflight = await House.SendAsync(HttpMethod.Options, path, null, null, ("Origin", WebChatHouse.Listed), ("Access-Control-Request-Method", "POST"));
        var listed = await House.SendAsync(HttpMethod.Get, path, talk.Token, null, ("Origin", WebChatHouse.Listed));
        var other = await House.SendAsync(HttpMethod.Get, path, talk.Token, null, ("Origin", "https://evil.example"));

        Assert.Equal((HttpStatusCode.OK, WebChatHouse.Listed), (preflight.Status, preflight.Headers["Access-Control-Allow-Origin"]));
        Assert.Contains("x-ms-bot-agent", preflight.Headers["Access-Control-Allow-Headers"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, WebChatHouse.Listed), (listed.Status, listed.Headers["Access-Control-Allow-Origin"]));
        Assert.False(listed.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        Assert.False(other.Headers.ContainsKey("Access-Control-Allow-Origin"));
    }
}
