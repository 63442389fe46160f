using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

/// <summary>How reminders end.</summary>
public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task Stop_between_queueing_and_sending_takes_the_reminder_and_the_address_away()
    {
        await QueueAsync("s1", "k1:anna", "t1");

        await ApplyAsync(new Effect.Stop(), "SM8");

        Assert.Empty(await ClaimAsync(Some.Noon));
        Assert.Equal(0, await CountAsync("outbox") + await CountAsync("subscription") + await CountAsync("reminder"));
    }

    [Fact]
    public async Task A_stop_at_the_carrier_ends_reminders_too()
    {
        await QueueAsync("s1", "k1:anna", "t1");

        await Store.RecordCarrierStopAsync("namsos", ["k1:anna"], Some.Noon, Cancellation);

        Assert.Equal(0, await CountAsync("subscription"));
    }

    [Fact]
    public async Task A_reminder_whose_subscription_is_gone_is_dropped_when_it_would_be_claimed()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await Database.WriteAsync(session => session.ExecuteAsync("delete from subscription"), Cancellation);

        Assert.Empty(await ClaimAsync(Some.Noon));

        Assert.Equal(1, await CountAsync("outbox", "state = 4 and error_code = 'ended'"));
    }

    [Fact]
    public async Task Deleting_a_person_deletes_their_reminders()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await QueueAsync("s2", "k1:berit", "t2");

        await ApplyAsync(new Effect.Forget(), "SM8");

        Assert.Equal("s2", await ValueAsync<string>("select id from subscription"));
        Assert.Equal("t2", await ValueAsync<string>("select token from reminder"));
        Assert.Equal("t2", await ValueAsync<string>("select id from outbox"));
    }

    [Fact]
    public async Task One_reminder_or_all_of_them_can_be_ended()
    {
        await AskAsync("SM1", Asked("s1"));
        await AskAsync("SM2", Asked("s2") with { Event = "own:2027-03-12" });
        await AskAsync("SM3", Asked("s3") with { Event = "own:2027-04-12" });

        await ApplyAsync(new Effect.EndReminders(false, [Deadline]), "SM4");
        Assert.Equal(["own:2027-03-12", "own:2027-04-12"], (await OpenAsync()).Standing.Reminders.Select(held => held.Event).Order());

        await ApplyAsync(new Effect.EndReminders(false, null), "SM5");
        Assert.Empty((await OpenAsync()).Standing.Reminders);
    }

    [Fact]
    public async Task Ending_a_channels_reminders_leaves_a_persons_own_and_the_other_way_round()
    {
        await AskAsync("SM1", Asked("s1"));
        await AskAsync("SM2", Asked("s2", person: "", place: "room"));
        var inRoom = Some.Conversation() with { Places = ["room"] };

        await ApplyAsync(new Effect.EndReminders(true, null), "SM3", inRoom);
        Assert.False(Assert.Single((await OpenAsync(conversation: inRoom)).Standing.Reminders).OfPlace);

        await AskAsync("SM4", Asked("s3", person: "", place: "room"));
        await ApplyAsync(new Effect.EndReminders(false, null), "SM5", inRoom);
        Assert.True(Assert.Single((await OpenAsync(conversation: inRoom)).Standing.Reminders).OfPlace);
    }

    [Fact]
    public async Task A_conversation_we_are_removed_from_is_reminded_no_more()
    {
        await AskAsync("SM1", Asked("s1", person: "", place: "room"));

        await ((IConversationReferences)Store).EndAsync("sms", "room", Cancellation);

        Assert.Equal(0, await CountAsync("subscription"));
    }

    [Fact]
    public async Task After_a_change_of_keys_a_channels_reminders_are_found_and_follow_the_channel()
    {
        await AskAsync("SM1", Asked("s1", person: "", place: "old-room"));
        var inRoom = Some.Conversation() with { Places = ["new-room", "old-room"] };
        Assert.True(Assert.Single((await OpenAsync(conversation: inRoom)).Standing.Reminders).OfPlace);

        await CommitAsync(Some.Turn("SM2", inRoom));

        Assert.Equal("new-room new-room", await ValueAsync<string>("select place || ' ' || sender from subscription"));
    }

    [Fact]
    public async Task After_a_change_of_keys_a_channels_reminder_under_both_names_is_one()
    {
        await AskAsync("SM1", Asked("s1", person: "", place: "old-room"));
        await AskAsync("SM2", Asked("s2", person: "", place: "new-room"));

        await CommitAsync(Some.Turn("SM3", Some.Conversation() with { Places = ["new-room", "old-room"] }));

        Assert.Equal("s2", await ValueAsync<string>("select id from subscription"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_change_of_keys_a_channels_reminders_are_ended_there(bool byStop)
    {
        await AskAsync("SM1", Asked("s1", person: "", place: "old-room"));
        await AskAsync("SM2", Asked("s2", person: "", place: "other-room"));

        await ApplyAsync(byStop ? new Effect.Stop() : new Effect.EndReminders(true, null), "SM3", Some.Conversation() with { Places = ["new-room", "old-room"] });

        Assert.Equal("s2", await ValueAsync<string>("select id from subscription"));
    }

    [Fact]
    public async Task After_a_change_of_keys_reminders_follow_the_person()
    {
        await AskAsync("SM1", Asked("s1", person: "k1:anna"));
        await CommitAsync(Some.Turn("SM2", Some.Conversation("k2:anna", "k1:anna")));

        Assert.Equal("k2:anna", await ValueAsync<string>("select person from subscription"));
    }
}
