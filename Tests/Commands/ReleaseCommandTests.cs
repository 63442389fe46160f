using ChatBot.Bot.Commands;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Commands;

public sealed class ReleaseCommandTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reminders_are_let_go_by_a_command(bool postgres)
    {
        using var settings = new ServiceHostSettings();
        var storage = new StorageSettings(StorageProvider.Sqlite, settings.Values["Storage:ConnectionString"]!);
        if (postgres)
        {
            storage = new(StorageProvider.Postgres, await cluster.EmptyDatabaseAsync("releasecommand", Stop));
            settings.With("Storage:Provider", "Postgres").With("Storage:ConnectionString", storage.ConnectionString);
        }
        var (now, output) = (TimeProvider.System.GetUtcNow(), new StringWriter());
        var asked = new NewSubscription("s1", "sms", "namsos", "k1:anna", "", "own:2026-09-01", "1d", "2026-09-01", "nb", "+4759440001", Some.Bytes("address"), now.AddDays(-9), now.AddDays(-1));
        await using (var store = SqlStore.Create(storage))
            await store.CommitAsync(Some.Turn() with { Subscriptions = [asked] }, Stop);

        Assert.Equal(0, await CommandLine.RunAsync([.. settings.Arguments[..3], "--release-reminders", .. settings.Arguments[3..]], output, TimeProvider.System, Stop));

        Assert.Equal("1 subscriptions are due and may go out.", output.ToString().Trim());
        await using var after = SqlStore.Create(storage);
        Assert.Equal(0, (await ((ISubscriptions)after).LoadAsync(new(new(2026, 9, 1), now, now.AddDays(1)), now, Stop)).Due);
    }

    [Fact]
    public async Task A_command_is_refused_as_a_start_would_be()
    {
        using var settings = new ServiceHostSettings().With("Privacy:SealKeys:0", null);

        await Assert.ThrowsAsync<SettingsException>(() => CommandLine.RunAsync([.. settings.Arguments, "--release-reminders"], TextWriter.Null, TimeProvider.System, Stop));
    }

    [Fact]
    public async Task Arguments_without_a_command_start_the_service() =>
        Assert.Null(await CommandLine.RunAsync(["--urls=http://127.0.0.1:0"], TextWriter.Null, TimeProvider.System, Stop));
}
