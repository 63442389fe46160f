using ChatBot.Bot.Privacy;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Privacy.Tokens;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Messages that nobody has just asked for: the way reminders go.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    private ProactiveMessages Messages => House.Host.Get<ProactiveMessages>();

    private IReadOnlyList<string> Anna => House.Host.Get<Pseudonyms>().For("namsos", "msteams", $"{LocalIssuer.Tenant}\n29:anna");

    private Reply Reminder => new(House.Host.Get<KnowledgeHolder>().Current!.Content.Languages.Get("nb"), "I morgen er det språkkafé.");

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task A_person_who_has_spoken_with_us_can_be_reminded_and_nobody_else()
    {
        await House.AskAsync(House.Message("meny"));
        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from conversation_reference") == 1);

        Assert.True(await Messages.SendToPersonAsync("msteams", "namsos", Anna, Reminder, Hour, Stop));
        Assert.False(await Messages.SendToPersonAsync("msteams", "sandefjord", Anna, Reminder, Hour, Stop));

        var sent = await House.NextAsync(1);
        Assert.Equal("I morgen er det språkkafé.", sent.Text);
        Assert.EndsWith("/activities", sent.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_said_stop_is_not_reminded()
    {
        await House.AskAsync(House.Message("stopp"));
        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from conversation_reference") == 1);

        await Messages.SendToPersonAsync("msteams", "namsos", Anna, Reminder, Hour, Stop);

        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from outbox where error_code = 'stopped'") == 1);
        Assert.Single(House.Connector.Messages);
    }

    [Fact]
    public async Task Many_messages_to_one_thread_keep_its_pace()
    {
        await House.AskAsync(House.Message("meny"));
        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from conversation_reference") == 1);
        for (var i = 0; i < 20; i++) await Messages.SendToPersonAsync("msteams", "namsos", Anna, Reminder, Hour, Stop);

        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from outbox where state = 0 and error_code is not null") > 0);
        Assert.InRange(House.Connector.Messages.Count, 2, 8);
        await Eventually.HoldsAsync(() =>
        {
            House.Clock.Advance(TimeSpan.FromSeconds(3));
            return House.Connector.Messages.Count == 21;
        });
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
