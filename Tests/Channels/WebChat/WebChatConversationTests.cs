using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>What a client hears, by looking and by stream.</summary>
public sealed class WebChatConversationTests : IAsyncLifetime
{
    private WebChatHouse? _house;

    private WebChatHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await WebChatHouse.OpenAsync(replace: services =>
    {
        ServiceHostStore.Use(services);
        FailingWebStore.Use(services);
    });

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task The_welcome_is_there_before_anybody_types_and_only_once()
    {
        var talk = await House.BeginAsync();

        await House.SendAsync(HttpMethod.Post, "/v3/directline/conversations", talk.Token, []);
        await House.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{talk.Id}/activities", talk.Token, new JsonObject { ["type"] = "event", ["name"] = "webchat/join" });
        var (all, _) = await House.ListAsync(talk);

        Assert.Equal("bot", Assert.Single(all).GetProperty("from").GetProperty("role").GetString());
        Assert.Contains("Namsos kommune", all[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "de, uk-UA;q=0.9, en;q=0.5", "uk")]
    [InlineData("pl", "uk", "pl")]
    [InlineData("de", "ar-SY", "ar")]
    [InlineData(null, null, "nb")]
    public async Task The_welcome_is_in_the_client_s_language_and_else_in_the_first_of_the_browser_s_that_we_speak(string? locale, string? accepted, string expected)
    {
        var minted = (await House.SendAsync(HttpMethod.Post, "/chat/token", null, new JsonObject { ["municipality"] = "namsos" })).Json();
        var talk = new WebChatHouse.Talk(minted.GetProperty("conversationId").GetString()!, minted.GetProperty("token").GetString()!);

        await House.SendAsync(HttpMethod.Post, "/v3/directline/conversations", talk.Token, new JsonObject { ["locale"] = locale }, accepted is null ? [] : [("Accept-Language", accepted)]);

        Assert.Equal(expected, (await House.ListAsync(talk)).Activities[0].GetProperty("locale").GetString());
    }

    [Fact]
    public async Task A_question_is_echoed_and_answered_by_a_card_in_its_language_that_names_the_municipality()
    {
        var talk = await House.BeginAsync();

        var said = await House.SayAsync(talk, "norskkurs pris", "one");
        var all = await House.WaitAsync(talk, 3);

        Assert.Equal(said.Id, all[1].GetProperty("id").GetString());
        Assert.Equal("one", all[1].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(said.Id, all[2].GetProperty("replyToId").GetString());
        Assert.Equal(("nb", "Namsos kommune"), (all[2].GetProperty("locale").GetString(), all[2].GetProperty("from").GetProperty("name").GetString()));
        Assert.Contains("74 21 71 00", all[2].GetProperty("attachments")[0].GetProperty("content").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", all[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_sent_again_keeps_its_first_id_and_is_handled_once()
    {
        var talk = await House.BeginAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await House.SayAsync(talk, "norskkurs pris", "same")).Id));
        await House.WaitAsync(talk, 3);
        await House.SayAsync(talk, "hei", "other");
        var all = await House.WaitAsync(talk, 5);

        Assert.Single(ids.Distinct());
        Assert.Equal(5, all.Count);
    }

    [Fact]
    public async Task A_button_is_pressed_by_its_data()
    {
        var talk = await House.BeginAsync();
        var welcome = (await House.ListAsync(talk)).Activities[0];
        var button = welcome.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray().First(one => one.GetProperty("type").GetString() == "ActionSet").GetProperty("actions")[0];

        await House.SayAsync(talk, "", "press", activity => activity["value"] = JsonNode.Parse(button.GetProperty("data").GetRawText()));
        var all = await House.WaitAsync(talk, 3);

        Assert.Equal("choose", all[1].GetProperty("value").GetProperty("press").GetString());
        Assert.NotEqual(welcome.GetProperty("attachments").ToString(), all[2].GetProperty("attachments").ToString());
    }

    [Fact]
    public async Task Naming_another_municipality_that_we_serve_goes_over_to_it()
    {
        var talk = await House.BeginAsync();

        await House.SayAsync(talk, "norskkurs i Sandefjord");
        await House.WaitAsync(talk, 3);
        await House.SayAsync(talk, "norskkurs pris");
        var all = await House.WaitAsync(talk, 5);

        Assert.Equal(["namsos", "sandefjord", "sandefjord"], all.Where(one => one.TryGetProperty("replyToId", out _) || one.GetProperty("id").GetString()!.EndsWith("|0000001", StringComparison.Ordinal))
            .Select(one => one.GetProperty("channelData").GetProperty("municipality").GetString()));
    }

    [Fact]
    public async Task A_stream_tells_what_was_said_since_the_watermark_and_then_everything_new()
    {
        var talk = await House.BeginAsync();
        using var stream = await WebChatHouse.ConnectAsync(talk.StreamUrl);
        var first = await WebChatHouse.HearAsync(stream);

        await House.SayAsync(talk, "norskkurs pris");
        var heard = first!.Value.GetProperty("activities").GetArrayLength();
        var watermark = "";
        while (heard < 3)
        {
            var frame = (await WebChatHouse.HearAsync(stream))!.Value;
            heard += frame.GetProperty("activities").GetArrayLength();
            watermark = frame.GetProperty("watermark").GetString();
        }

        Assert.Equal((3, "3"), (heard, watermark));
        var again = await House.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}?watermark=2", talk.Token);
        using var second = await WebChatHouse.ConnectAsync(again.Json().GetProperty("streamUrl").GetString()!);
        Assert.Equal(1, (await WebChatHouse.HearAsync(second))!.Value.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task A_ticket_opens_one_stream_within_a_minute_and_the_token_is_not_in_it()
    {
        var talk = await House.BeginAsync();
        var late = (await House.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}", talk.Token)).Json().GetProperty("streamUrl").GetString()!;

        using var stream = await WebChatHouse.ConnectAsync(talk.StreamUrl);
        await Assert.ThrowsAsync<WebSocketException>(() => WebChatHouse.ConnectAsync(talk.StreamUrl));
        House.Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<WebSocketException>(() => WebChatHouse.ConnectAsync(late));

        Assert.DoesNotContain(talk.Token, talk.StreamUrl, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await House.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}", talk.StreamUrl.Split("t=")[1])).Status);
    }

    [Fact]
    public async Task Who_leaves_leaves_nothing_behind_and_the_stream_ends()
    {
        var talk = await House.BeginAsync();
        using var stream = await WebChatHouse.ConnectAsync(talk.StreamUrl);
        await WebChatHouse.HearAsync(stream);
        await House.SayAsync(talk, "norskkurs pris");
        await House.WaitAsync(talk, 3);

        Assert.Equal(HttpStatusCode.NoContent, (await House.SendAsync(HttpMethod.Post, "/chat/leave", talk.Token)).Status);

        while (await WebChatHouse.HearAsync(stream) is not null)
        {
        }
        Assert.Equal(HttpStatusCode.NotFound, (await House.SayAsync(talk, "hei")).Status);
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task When_the_token_has_ended_all_that_was_said_goes_with_it()
    {
        var talk = await House.BeginAsync();
        await House.SayAsync(talk, "norskkurs pris");
        await House.WaitAsync(talk, 3);
        Assert.NotEqual(0, Rows());

        House.Clock.Advance(TimeSpan.FromMinutes(31));
        await Eventually.HoldsAsync(() => Rows() == 0);

        Assert.Equal("TokenExpired", (await House.SayAsync(talk, "hei")).Code);
    }

    [Fact]
    public async Task Nothing_of_a_conversation_can_be_read_in_the_database_or_the_log()
    {
        var talk = await House.BeginAsync();
        await House.SayAsync(talk, "hemmeligord norskkurs pris", "client-mark");
        await House.WaitAsync(talk, 3);

        var logged = string.Join('\n', House.Host.Log.Lines.Where(line => line.Contains(" ChatBot.", StringComparison.Ordinal)));
        foreach (var secret in new[] { talk.Id, talk.Token, "hemmeligord", "client-mark" }) Assert.DoesNotContain(secret, logged, StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetString(EndToEnd.Rows.Bytes(House.Settings));
        foreach (var secret in new[] { talk.Token, "hemmeligord", "client-mark", "norskkurs" }) Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_is_answered_while_the_store_is_away()
    {
        var talk = await House.BeginAsync();
        await House.WaitAsync(talk, 1);
        ServiceHostStore.Of(House.Host).BeforeOpen = ServiceHostStore.Away;
        FailingWebStore.Of(House.Host).IsAway = true;

        var said = await House.SayAsync(talk, "mannen min slår meg", "danger");
        var (urgent, _) = await House.ListAsync(talk, "1");

        Assert.Equal(HttpStatusCode.OK, said.Status);
        Assert.Contains("112", Assert.Single(urgent).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await House.SayAsync(talk, "norskkurs pris", "later")).Status);
        ServiceHostStore.Of(House.Host).BeforeOpen = null;
        FailingWebStore.Of(House.Host).IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await House.SayAsync(talk, "norskkurs pris", "later")).Status);
        await House.WaitAsync(talk, 3);
    }

    private long Rows() => new[] { "web_conversation", "web_activity", "conversation", "outbox" }.Sum(table => EndToEnd.Rows.Number(House.Settings, $"select count(*) from {table}"));
}
