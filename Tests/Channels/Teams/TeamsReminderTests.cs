using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Reminders in Teams, from the request to the message that nobody has just asked for: to a person, and to a channel.</summary>
public sealed class TeamsReminderTests : IAsyncLifetime
{
    private const string Channel = "19:x@thread.tacv2", Asked = "minn meg 10.09.2026", Said = "torsdag 10. september 2026";

    private readonly TestClock _clock = new(OsloTime.InstantOf(new(2026, 9, 1), new(10, 30)));
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync(clock: _clock);

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task A_person_is_reminded_in_their_own_chat_until_they_say_stop()
    {
        Assert.Contains(Said, (await House.AskAsync(House.Message(Asked))).Text, StringComparison.Ordinal);

        var sent = await AtAsync(3, 10);
        Assert.Contains("a%3A29%3Aanna", sent.Target, StringComparison.Ordinal);
        Assert.Contains(Said, sent.Text, StringComparison.Ordinal);

        await House.AskAsync(House.Message("stopp"));
        Assert.Equal(0, Subscriptions);
        await NothingUntilAsync(11);
    }

    [Fact]
    public async Task A_channel_is_reminded_in_the_thread_that_asked_until_somebody_says_stop_there()
    {
        await House.AskAsync(House.Message(Asked, "29:ole"));
        await House.AskAsync(InChannel(Asked));

        await AtAsync(3, 10);
        await Eventually.HoldsAsync(() => House.Connector.Messages.Count == 4);
        Assert.Single(House.Connector.Messages.Skip(2), sent => sent.Target.Contains("19%3Ax%40thread.tacv2%3Bmessageid%3D17", StringComparison.Ordinal) && sent.Text.Contains(Said, StringComparison.Ordinal));

        await House.AskAsync(InChannel("stopp", "29:berit"));
        Assert.Equal(1, Subscriptions);
        Assert.Equal(0, Places);
    }

    [Fact]
    public async Task Who_has_stopped_for_themselves_can_still_stop_what_the_channel_is_sent()
    {
        await House.AskAsync(InChannel(Asked));
        await House.AskAsync(House.Message("stopp"));
        Assert.Equal(1, Places);

        await House.AskAsync(InChannel("stopp"));

        Assert.Equal(0, Places);
    }

    [Theory]
    [InlineData("stopp")]
    [InlineData("påminnelser")]
    public async Task After_a_change_of_keys_older_reminders_of_a_person_and_of_a_channel_are_found_and_ended(string text)
    {
        await House.AskAsync(House.Message(Asked));
        await House.AskAsync(InChannel(Asked));
        House.Settings.With("Privacy:PseudonymKeys:1", House.Settings.Values["Privacy:PseudonymKeys:0"]).With("Privacy:PseudonymKeys:0", ServiceHostSettings.Key());
        await House.RestartAsync();

        foreach (var activity in new[] { House.Message(text), InChannel(text) })
        {
            var shown = await House.AskAsync(activity);
            if (text == "stopp") continue;
            var press = House.Invoke(TeamsHouse.ButtonsOf(shown.Card).First(button => button.GetProperty("title").GetString()!.Contains(Said, StringComparison.Ordinal)).GetProperty("data"));
            press["conversation"] = activity["conversation"]!.DeepClone();
            await House.PostAsync(press);
        }

        await Eventually.HoldsAsync(() => Subscriptions == 0);
    }

    [Fact]
    public async Task After_a_change_of_keys_the_rows_move_to_the_new_one_with_the_next_message_and_the_reminder_still_goes_out()
    {
        await House.AskAsync(InChannel(Asked));
        var before = House.Settings.Values["Privacy:PseudonymKeys:0"];
        House.Settings.With("Privacy:PseudonymKeys:1", before).With("Privacy:PseudonymKeys:0", ServiceHostSettings.Key());
        await House.RestartAsync();
        await House.AskAsync(InChannel("meny", "29:berit"));
        // The old key is taken away: what has moved is not lost.
        House.Settings.With("Privacy:PseudonymKeys:1", null);
        await House.RestartAsync();

        Assert.Contains(Said, (await House.AskAsync(InChannel("påminnelser", "29:ole"))).Card.ToString(), StringComparison.Ordinal);
        Assert.Contains(Said, (await AtAsync(3, 10)).Text, StringComparison.Ordinal);
    }

    private long Subscriptions => Rows.Number(House.Settings, "select count(*) from subscription");

    private long Places => Rows.Number(House.Settings, "select count(*) from subscription where place <> ''");

    private async Task<FakeConnector.Sent> AtAsync(int day, int hour)
    {
        var before = House.Connector.Messages.Count;
        _clock.Advance(OsloTime.InstantOf(new(2026, 9, day), new(hour, 0)) - _clock.GetUtcNow());
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            return House.Connector.Messages.Count > before;
        });
        return House.Connector.Messages[before];
    }

    private async Task NothingUntilAsync(int day)
    {
        var before = House.Connector.Messages.Count;
        _clock.Advance(OsloTime.InstantOf(new(2026, 9, day), TimeOnly.MinValue) - _clock.GetUtcNow());
        // Something else goes through the same loops and comes after all that was due.
        await House.AskAsync(House.Message("meny", "29:kari"));
        Assert.Equal(before + 1, House.Connector.Messages.Count);
    }

    private JsonObject InChannel(string text, string from = "29:anna") => House.Message($"<at>Kommunesvar</at> {text}", from, $"{Channel};messageid=17", activity =>
    {
        activity["conversation"]!["conversationType"] = "channel";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Kommunesvar</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Kommunesvar" } });
    });
}
