using System.Net;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Spool;
using ChatBot.Tests.Channels.Teams;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Spool;

/// <summary>Messages from Teams while the store is away.</summary>
public sealed class SpoolTeamsTests : IAsyncLifetime
{
    private TeamsHouse? _house;

    private ServiceHostStore Store => ServiceHostStore.Of(_house!.Host);

    private MessageSpool Spool => _house!.Host.Get<MessageSpool>();

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync(
        settings => settings.With("Spool:Directory", Path.Combine(settings.Folder, "spool")).With("Spool:AssumePersistent", "true"), ServiceHostStore.Use);

    public async ValueTask DisposeAsync() => await _house!.DisposeAsync();

    [Fact]
    public async Task A_message_is_taken_with_202_and_answered_once_in_its_thread_when_the_store_is_back()
    {
        Store.BeforeOpen = ServiceHostStore.Away;
        var activity = _house!.Message(SpoolStage.Question);
        Assert.Equal(HttpStatusCode.Accepted, (await _house.PostAsync(activity)).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await _house.PostAsync(activity)).Status);
        Assert.Equal(1, Spool.Figures().Count);
        Store.BeforeOpen = null;

        await ReplayAsync();

        await _house.NextAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await _house.PostAsync(activity)).Status);
        await SendAsync();
        Assert.Contains("norsk", Assert.Single(_house.Connector.Messages).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_written_meanwhile_in_the_same_conversation_waits_behind_it()
    {
        Store.BeforeOpen = ServiceHostStore.Away;
        await _house!.PostAsync(_house.Message("Hvordan søker jeg barnehage?"));
        Store.BeforeOpen = null;
        await _house.PostAsync(_house.Message(SpoolStage.Question));
        Assert.Equal(2, Spool.Figures().Count);

        await ReplayAsync();

        await _house.NextAsync(1);
        var said = _house.Connector.Messages.Select(message => message.Body).ToList();
        Assert.Contains("barnehage", said[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("norsk", said[1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Danger_is_answered_at_once_and_only_its_record_waits()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var answer = await _house!.AskAsync(_house.Message(SpoolStage.Danger));

        Assert.Matches("11[0-3]", answer.Body);
        Store.BeforeOpen = null;
        await ReplayAsync();
        Assert.Single(_house.Connector.Messages);
        Assert.Equal(1, Rows.Number(_house.Settings, "select count(*) from inbox where is_danger = 1"));
    }

    [Fact]
    public async Task Who_wants_the_reply_in_the_answer_is_told_to_come_back()
    {
        Store.BeforeOpen = ServiceHostStore.Away;

        var said = await _house!.PostAsync(_house.Message(SpoolStage.Question, change: activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, said.Status);
        Assert.True(Spool.IsEmpty);
    }

    private async Task ReplayAsync()
    {
        await Eventually.HoldsAsync(async () =>
        {
            await _house!.Host.Get<SpoolReplay>().RunOnceAsync(TestContext.Current.CancellationToken);
            return Spool.IsEmpty;
        });
        await SendAsync();
    }

    private async Task SendAsync()
    {
        while (await _house!.Host.Get<OutboxSender>().RunOnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
