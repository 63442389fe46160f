using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private IConversationReferences References => Store;

    [Fact]
    public async Task A_conversation_is_added_once_with_its_welcome_however_many_tell_of_it()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => References.AddAsync(Reference(), ["s1"], [Some.Row($"w{i}")], Some.Noon, Cancellation)));

        Assert.Equal(1, all.Count(first => first));
        Assert.Equal(1, await CountAsync("outbox"));
    }

    [Fact]
    public async Task After_a_change_of_keys_a_conversation_is_known_by_its_older_name()
    {
        await References.AddAsync(Reference(), ["s1"], [], Some.Noon, Cancellation);

        Assert.False(await References.AddAsync(Reference("s2"), ["s2", "s1"], [Some.Row()], Some.Noon, Cancellation));
        Assert.Equal(0, await CountAsync("outbox"));
    }

    [Fact]
    public async Task A_conversation_that_ends_takes_its_states_with_it()
    {
        var key = new ConversationKey(ConversationKey.Within("msteams", "s1"), "namsos", ["k1:anna"]);
        await References.AddAsync(Reference(), ["s1"], [], Some.Noon, Cancellation);
        await CommitAsync(Some.Turn("m1", key, state: "x"));

        Assert.True(await References.EndAsync("msteams", "s1", Cancellation));
        Assert.Equal(0, await CountAsync("conversation"));
        Assert.Null(await References.FindAsync("msteams", "s1", Cancellation));
        Assert.False(await References.EndAsync("msteams", "s1", Cancellation));
    }

    [Fact]
    public async Task A_person_s_own_conversation_is_found_under_any_of_their_pseudonyms_and_gone_when_they_are_forgotten()
    {
        await References.AddAsync(Reference(), ["s1"], [], Some.Noon, Cancellation);

        Assert.Equal("s1", (await References.FindPersonAsync("msteams", "namsos", ["k2:anna", "k1:anna"], Cancellation))?.Scope);
        Assert.Null(await References.FindPersonAsync("msteams", "sandefjord", ["k1:anna"], Cancellation));
        await ApplyAsync(new Effect.Forget(), "SM5", Some.Conversation("k1:anna"));
        Assert.Null(await References.FindPersonAsync("msteams", "namsos", ["k1:anna"], Cancellation));
    }

    [Fact]
    public async Task A_person_has_a_state_in_each_of_several_conversations()
    {
        var (one, other) = (new ConversationKey("msteams/s1", "namsos", ["k1:anna"]), new ConversationKey("msteams/s2", "namsos", ["k1:anna"]));
        await CommitAsync(Some.Turn("m1", one, state: "one"));
        await CommitAsync(Some.Turn("m2", other, state: "other"));

        Assert.Equal("one", System.Text.Encoding.UTF8.GetString((await OpenAsync("m3", one)).SealedState!));
        Assert.Equal("other", System.Text.Encoding.UTF8.GetString((await OpenAsync("m3", other)).SealedState!));
        Assert.NotNull((await OpenAsync("m1", other)).Handled);
    }

    private static StoredReference Reference(string scope = "s1") => new("msteams", scope, "namsos", "k1:anna", Some.Bytes("way"));
}
