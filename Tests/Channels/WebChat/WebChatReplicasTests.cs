using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>Two replicas on one database: any of them serves any client.</summary>
public sealed class WebChatReplicasTests(PostgresCluster cluster) : IAsyncLifetime
{
    // Just over what a stream waits before it looks for what another replica has stored.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1.1);

    private WebChatHouse? _one;
    private WebChatHouse? _other;

    private WebChatHouse One => _one!;

    private WebChatHouse Other => _other!;

    public async ValueTask InitializeAsync()
    {
        var database = await cluster.EmptyDatabaseAsync("webreplicas", TestContext.Current.CancellationToken);
        _one = await WebChatHouse.OpenAsync(settings => settings.With("Storage:Provider", "Postgres").With("Storage:ConnectionString", database));
        _other = await WebChatHouse.OpenAsync(settings =>
        {
            foreach (var (name, value) in One.Settings.Values.Where(setting => setting.Key != "Content:LastGood")) settings.With(name, value);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_other is not null) await _other.DisposeAsync();
        if (_one is not null) await _one.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_one_replica_opens_its_conversation_at_the_other_from_the_watermark_on()
    {
        var talk = await One.BeginAsync();
        var (welcome, watermark) = await Other.ListAsync(talk);

        var said = await Other.SayAsync(talk, "norskkurs pris", "one");
        await One.WaitAsync(talk, 3);
        var (news, _) = await One.ListAsync(talk, watermark);

        Assert.Single(welcome);
        Assert.Equal((said.Id, said.Id), (news[0].GetProperty("id").GetString(), news[1].GetProperty("replyToId").GetString()));
        Assert.Equal(2, news.Count);
    }

    [Fact]
    public async Task The_same_message_sent_to_both_replicas_is_handled_once()
    {
        var talk = await One.BeginAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i => (await (i % 2 == 0 ? One : Other).SayAsync(talk, "norskkurs pris", "same")).Id));
        await One.WaitAsync(talk, 3);
        await Other.SayAsync(talk, "hei", "last");
        var all = await One.WaitAsync(talk, 5);

        Assert.Single(ids.Distinct());
        Assert.Equal(5, all.Count);
    }

    [Fact]
    public async Task A_stream_at_one_replica_carries_what_is_said_at_the_other()
    {
        var talk = await One.BeginAsync();
        using var stream = await WebChatHouse.ConnectAsync(talk.StreamUrl);
        Assert.Contains("Namsos kommune", (await WebChatHouse.HearAsync(stream)).ToString(), StringComparison.Ordinal);

        var said = await Other.SayAsync(talk, "norskkurs pris", "one");
        await Other.WaitAsync(talk, 3);
        One.Clock.Advance(Look);

        Assert.Contains(said.Id, (await WebChatHouse.HearAsync(stream)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_at_one_replica_has_left_at_the_other()
    {
        var talk = await One.BeginAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await Other.SendAsync(HttpMethod.Post, "/chat/leave", talk.Token)).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await One.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}/activities", talk.Token)).Status);
    }
}
