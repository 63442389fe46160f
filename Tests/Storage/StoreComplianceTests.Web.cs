using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private IWebConversations Web => Store;

    [Fact]
    public async Task What_is_said_at_once_in_a_web_conversation_gets_places_without_a_gap()
    {
        await Web.OpenAsync(NewWeb(), Cancellation);

        var places = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Web.AddAsync(Said($"m{i}"), Some.Noon, Cancellation)));

        Assert.Equal(Enumerable.Range(1, 20).Select(place => (long?)place), places.Order());
        Assert.Equal([19, 20], (await Web.ListAsync("w1", 18, 100, Cancellation)).Select(one => one.Seq));
        Assert.Equal(20, (await Web.LastAsync(["w1", "w2"], Cancellation))["w1"]);
    }

    [Fact]
    public async Task The_same_mark_keeps_its_place_however_often_it_comes()
    {
        await Web.OpenAsync(NewWeb(), Cancellation);

        var places = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Web.AddAsync(Said("same"), Some.Noon, Cancellation)));

        Assert.All(places, place => Assert.Equal(1, place));
        Assert.Equal(1, await CountAsync("web_activity"));
    }

    [Fact]
    public async Task A_welcome_is_said_once_and_a_ticket_used_once()
    {
        await Web.OpenAsync(NewWeb(), Cancellation);

        var welcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Web.WelcomeAsync(Said("welcome"), Some.Noon, Cancellation)));
        var tickets = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Web.UseTicketAsync("n", Some.Noon.AddMinutes(1), Cancellation)));

        Assert.Equal((1, 1), (welcomes.Count(first => first), tickets.Count(first => first)));
    }

    [Fact]
    public async Task A_web_conversation_that_ends_takes_its_words_its_state_and_its_waiting_replies_with_it()
    {
        await Web.OpenAsync(NewWeb(), Cancellation);
        await Web.OpenAsync(NewWeb("w2", "s2"), Cancellation);
        await Web.AddAsync(Said("m"), Some.Noon, Cancellation);
        await CommitAsync(Some.Turn("m1", new ConversationKey(ConversationKey.Within("webchat", "s1"), "namsos", ["p"]), state: "x"));
        await Store.AddAsync([Some.Row("r1") with { Channel = "webchat", Sender = "s1" }], Some.Noon, Cancellation);

        await Web.EndAsync("w1", Cancellation);

        foreach (var table in new[] { "web_activity", "conversation", "outbox" }) Assert.Equal(0, await CountAsync(table));
        Assert.Equal(1, await CountAsync("web_conversation"));
        Assert.Null(await Web.AddAsync(Said("late"), Some.Noon, Cancellation));
    }

    [Fact]
    public async Task A_deletion_takes_all_that_was_said_in_the_web_conversation_and_nobody_elses_words()
    {
        var within = ConversationKey.Within("webchat", "s1");
        await Web.OpenAsync(NewWeb(), Cancellation);
        await Web.OpenAsync(NewWeb("w2", "s2"), Cancellation);
        await Web.AddAsync(Said("m"), Some.Noon, Cancellation);
        await Web.AddAsync(Said("m") with { Conversation = "w2" }, Some.Noon, Cancellation);
        await CommitAsync(Some.Turn("m1", new ConversationKey(within, "sandefjord", ["q"]), state: "elsewhere"));
        await CommitAsync(Some.Turn("m2", new ConversationKey(ConversationKey.Within("webchat", "s2"), "namsos", ["r"]), state: "another's"));
        await Store.AddAsync([Some.Row("r1", person: "q") with { Channel = "webchat", Municipality = "sandefjord", Sender = "s1" }], Some.Noon, Cancellation);

        await CommitAsync(Some.Turn("m3", new ConversationKey(within, "namsos", ["p"]), state: "x", effects: [new Effect.Forget()], outbox: [Some.Row("confirmation") with { Channel = "webchat", Sender = "s1" }]));

        Assert.Equal("w2", await ValueAsync<string>("select conversation from web_activity"));
        Assert.Equal("webchat/s2", await ValueAsync<string>("select channel from conversation"));
        Assert.Equal("confirmation", await ValueAsync<string>("select id from outbox"));
        Assert.NotNull(await Web.FindAsync("w1", Some.Noon, Cancellation));
        Assert.Equal(2, await Web.AddAsync(Said("after"), Some.Noon, Cancellation));
    }

    [Fact]
    public async Task A_web_conversation_is_over_when_its_token_is_and_is_swept_then()
    {
        await Web.OpenAsync(NewWeb(), Cancellation);
        await Web.AddAsync(Said("m"), Some.Noon, Cancellation);
        await Web.RenewAsync("w1", Some.Noon.AddHours(2), Cancellation);

        Assert.NotNull(await Web.FindAsync("w1", Some.Noon.AddMinutes(119), Cancellation));
        Assert.Null(await Web.FindAsync("w1", Some.Noon.AddHours(2), Cancellation));
        Assert.Null(await Web.AddAsync(Said("late"), Some.Noon.AddHours(2), Cancellation));
        await Store.SweepAsync(new(TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)), Some.Noon.AddHours(2), Cancellation);

        Assert.Equal((0, 0), (await CountAsync("web_conversation"), await CountAsync("web_activity")));
    }

    private static NewWebConversation NewWeb(string id = "w1", string scope = "s1") => new(id, "namsos", scope, [1], Some.Noon.AddMinutes(30));

    private static NewWebActivity Said(string mark) => new("w1", mark, [1, 2, 3]);
}
