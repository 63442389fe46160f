using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

public sealed partial class SqliteStoreTests
{
    [Fact]
    public async Task After_a_sweep_the_log_is_empty_and_what_was_removed_is_in_no_file()
    {
        await CommitAsync(Some.Turn("SM1", state: "a state to be found", inline: Some.Inline("t1") with { SealedReply = Some.Bytes("a reply to be found") }));
        Assert.Contains("a reply to be found", Dump(), StringComparison.Ordinal);

        await Store.SweepAsync(new RetentionLimits(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(1)), Some.Noon.AddMinutes(1), Cancellation);

        Assert.Equal(0, new FileInfo($"{DatabasePath}-wal").Length);
        Assert.DoesNotContain("to be found", Dump(), StringComparison.Ordinal);
        Assert.Contains("namsos", Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_is_in_no_file_after_the_next_sweep_also_when_that_finds_nothing()
    {
        await CommitAsync(Some.Turn("SM1", state: "a state to be found", outbox: [Some.Row("r1") with { SealedBody = Some.Bytes("a reply to be found") }]));
        await CommitAsync(Some.Turn("SM2", expected: (await OpenAsync()).Version, effects: [new Effect.Forget()]));
        Assert.Contains("a reply to be found", Dump(), StringComparison.Ordinal);

        Assert.Equal(0, await Store.SweepAsync(Limits, Some.Noon.AddMinutes(1), Cancellation));

        Assert.Equal(0, new FileInfo($"{DatabasePath}-wal").Length);
        Assert.DoesNotContain("to be found", Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_of_the_database_holds_a_number_or_a_text_in_plain()
    {
        const string text = "Jeg er redd hjemme";
        var (seal, number) = (new Seal(KeyRing.Generate()), PhoneNumber.Parse("+4799912345"));
        var vault = new AddressVault(seal);
        var conversation = Some.Conversation([.. new Pseudonyms(KeyRing.Generate()).For("namsos", number)]);

        await CommitAsync(Some.Turn(
            "SM1",
            conversation,
            state: Encoding.Latin1.GetString(seal.Close(Encoding.UTF8.GetBytes(text), SealPurpose.State, conversation.RowFor(conversation.PrimaryPerson))),
            inline: new InlineReply("t1", seal.Close(Encoding.UTF8.GetBytes(text), SealPurpose.Reply, "t1"), vault.Close(number, "t1"), "+4759440001"),
            outbox: [Some.Row("r1", person: conversation.PrimaryPerson) with
            {
                SealedBody = seal.Close(Encoding.UTF8.GetBytes(text), SealPurpose.Reply, "r1"),
                SealedAddress = vault.Close(number, "r1"),
            }]));

        var dump = Dump();
        Assert.Contains(conversation.PrimaryPerson, dump, StringComparison.Ordinal);
        Assert.DoesNotContain("99912345", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("redd", dump, StringComparison.Ordinal);
        var row = Assert.Single(await Store.ClaimAsync(1, TimeSpan.FromMinutes(1), "me", Some.Noon, Cancellation)).Row;
        Assert.Equal(number, vault.Open(row.SealedAddress, row.Token));
        Assert.Equal(text, Encoding.UTF8.GetString(seal.Open(row.SealedBody, SealPurpose.Reply, row.Token)));
    }

    [Fact]
    public void The_file_is_readable_by_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(DatabasePath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{DatabasePath}-wal"));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=file:chatbot.db?cache=shared")]
    [InlineData("Mode=ReadOnly")]
    public void Only_a_file_can_be_named(string connectionString) =>
        Assert.Contains("Storage:ConnectionString", Assert.Throws<ArgumentException>(() => Connect(connectionString)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_as_unavailable()
    {
        await using var store = Connect($"Data Source={Path.Combine(DatabasePath, "below-a-file", "chatbot.db")}");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Cancellation));
    }

    private string Dump() => string.Concat(new[] { "", "-wal", "-shm" }.Select(suffix => ReadShared(DatabasePath + suffix)));

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
