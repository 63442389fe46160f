using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>The service with the web chat open, and a client of its endpoint.</summary>
internal sealed class WebChatHouse : IAsyncDisposable
{
    public const string Listed = "https://www.eksempel.kommune.no";

    public static readonly string Secret = ServiceHostSettings.Key();

    private readonly HttpClient _http = new(new LoopbackOnly());
    private ServiceHost? _host;

    public ServiceHostSettings Settings { get; } = new();

    public TestClock Clock { get; } = new();

    public ServiceHost Host => _host!;

    public static async Task<WebChatHouse> OpenAsync(Action<ServiceHostSettings>? adjust = null, Action<IServiceCollection>? replace = null)
    {
        var house = new WebChatHouse();
        house.Settings.With("WebChat:TokenKeys:0", ServiceHostSettings.Key()).With("WebChat:Secrets:namsos", Secret).With("WebChat:AllowedOrigins:0", Listed);
        adjust?.Invoke(house.Settings);
        house._host = await ServiceHost.StartAsync(house.Settings, house.Clock, replace);
        return house;
    }

    /// <summary>A conversation that our own page began.</summary>
    public async Task<Talk> BeginAsync(string municipality = "namsos", string locale = "nb")
    {
        var minted = await SendAsync(HttpMethod.Post, "/chat/token", null, new JsonObject { ["municipality"] = municipality });
        Assert.Equal(HttpStatusCode.OK, minted.Status);
        var talk = new Talk(minted.Json().GetProperty("conversationId").GetString()!, minted.Json().GetProperty("token").GetString()!);
        var started = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", talk.Token, new JsonObject { ["locale"] = locale });
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return talk with { StreamUrl = started.Json().GetProperty("streamUrl").GetString()! };
    }

    /// <summary>Says something; the id it got.</summary>
    public async Task<WebSaid> SayAsync(Talk talk, string text, string? client = null, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "somebody" } };
        if (client is not null) activity["channelData"] = new JsonObject { ["clientActivityID"] = client };
        change?.Invoke(activity);
        return await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{talk.Id}/activities", talk.Token, activity);
    }

    /// <summary>What was said after a watermark.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ListAsync(Talk talk, string watermark = "")
    {
        var said = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}/activities?watermark={watermark}", talk.Token);
        Assert.Equal(HttpStatusCode.OK, said.Status);
        return ([.. said.Json().GetProperty("activities").EnumerateArray()], said.Json().GetProperty("watermark").GetString()!);
    }

    /// <summary>Waits until so many activities stand in the conversation.</summary>
    public async Task<IReadOnlyList<JsonElement>> WaitAsync(Talk talk, int count)
    {
        IReadOnlyList<JsonElement> all = [];
        await Eventually.HoldsAsync(async () => (all = (await ListAsync(talk)).Activities).Count >= count);
        return all;
    }

    public async Task<WebSaid> SendAsync(HttpMethod method, string path, string? token, JsonObject? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Host.Address, path));
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.InternalServerError) Assert.Fail(string.Join('\n', Host.Log.Lines.TakeLast(5)));
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), all);
    }

    /// <summary>Opens a stream.</summary>
    public static async Task<ClientWebSocket> ConnectAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The next frame of a stream; null when it has been closed.</summary>
    public static async Task<JsonElement?> HearAsync(ClientWebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage) return JsonDocument.Parse(frame.ToArray()).RootElement;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        Settings.Dispose();
    }

    /// <summary>A conversation.</summary>
    internal sealed record Talk(string Id, string Token)
    {
        public string StreamUrl { get; init; } = "";
    }

    internal sealed record WebSaid(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public JsonElement Json() => JsonDocument.Parse(Body).RootElement;

        public string Code => Json().GetProperty("error").GetProperty("code").GetString()!;

        public string Id => Json().GetProperty("id").GetString()!;
    }
}
