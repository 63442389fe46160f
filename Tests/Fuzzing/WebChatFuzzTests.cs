using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Tests.Channels.WebChat;

namespace ChatBot.Tests.Fuzzing;

/// <summary>The web chat's endpoints, with what a client says until it was spoilt.</summary>
[Collection(FuzzCollection.Name)]
public sealed class WebChatFuzzTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    private const int MostBody = 16 * 1024;

    // A conversation that is read holds many answers; a body is refused above sixteen kilobytes.
    private const long MostAllocated = 1024L * MostBody;

    private static readonly string[] Activities =
    [
        """{"type":"message","text":"Hvordan søker jeg norskkurs?","from":{"id":"somebody"},"locale":"uk","channelData":{"clientActivityID":"ID","clientTimestamp":"2026-09-01T08:00:00Z"}}""",
        """{"type":"message","text":"det brenner","from":{"id":"somebody"},"textFormat":"plain"}""",
        """{"type":"message","value":{"turn":"abc","choice":"1"},"from":{"id":"somebody"},"channelData":{"postBack":true,"clientActivityID":"ID"}}""",
        """{"type":"message","text":"","attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAAA"}],"entities":[{"type":"ClientCapabilities"}]}""",
        """{"type":"event","name":"webchat/join","value":{"language":"nb"}}""",
        """{"type":"typing"}""",
    ];

    private string _conversation = "", _token = "";

    [Fact]
    public async Task Nothing_that_is_said_breaks_the_web_chat()
    {
        var run = new FuzzRun("web chat", 800);
        var mutator = new RequestMutator(run.Random, MostBody + 4096);
        await house.RunAsync(run, MostAllocated, async i =>
        {
            if (i % 20 == 0) await BeginAsync();
            var body = Encoding.UTF8.GetBytes(Activities[run.Random.Next(Activities.Length)].Replace("ID", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            return mutator.Spoil(Json($"/v3/directline/conversations/{_conversation}/activities", body, _token), [body]);
        });

        Assert.Equal(house.Before, await house.AskAsync());
    }

    [Fact]
    public async Task Nothing_that_is_asked_of_the_web_chat_breaks_it()
    {
        var run = new FuzzRun("direct line", 500);
        var mutator = new RequestMutator(run.Random, MostBody + 4096);
        await house.RunAsync(run, MostAllocated, async i =>
        {
            if (i % 20 == 0) await BeginAsync();
            return mutator.Spoil(Asked(run.Random), []);
        });

        Assert.Equal(house.Before, await house.AskAsync());
    }

    private RawRequest Asked(Random random) => random.Next(8) switch
    {
        0 => Json("/v3/directline/tokens/generate", """{"user":{"id":"dl_somebody"},"locale":"nb"}"""u8.ToArray(), WebChatHouse.Secret),
        1 => Json("/v3/directline/tokens/refresh", [], _token),
        2 => Json("/v3/directline/conversations", """{"locale":"ar"}"""u8.ToArray(), _token).With("Accept-Language", "ti;q=0.9,nb"),
        3 => Json($"/v3/directline/conversations/{_conversation}/activities?watermark=1", [], _token) with { Method = "GET" },
        4 => Json($"/v3/directline/conversations/{_conversation}?watermark=1", [], _token) with { Method = "GET" },
        5 => Json($"/v3/directline/conversations/{_conversation}/stream?watermark=-&t=x", [], _token).With("Upgrade", "websocket").With("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==").With("Sec-WebSocket-Version", "13") with { Method = "GET" },
        6 => Json("/chat/token", """{"municipality":"namsos"}"""u8.ToArray(), null),
        _ => Json("/chat/leave", [], "x." + _token),
    };

    // A conversation of its own for a score of inputs: none is so long that reading it is the test, and no limit of a minute is met.
    private async Task BeginAsync()
    {
        house.Limits.Advance(TimeSpan.FromMinutes(1));
        var (status, body) = await house.Client.SendAsync(Json("/chat/token", """{"municipality":"namsos"}"""u8.ToArray(), null));
        Assert.Equal(200, status);
        var token = JsonDocument.Parse(body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)]).RootElement;
        (_conversation, _token) = (token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
    }

    private static RawRequest Json(string target, byte[] body, string? token)
    {
        var request = new RawRequest(target, [("Content-Type", "application/json")], body);
        return token is null ? request : request.With("Authorization", $"Bearer {token}");
    }
}
