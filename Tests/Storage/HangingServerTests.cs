using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

/// <summary>A server that takes what it is asked and answers nothing.</summary>
public sealed class HangingServerTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_hangs_does_not_hold_up_whoever_waits_for_it_no_longer()
    {
        await using var wire = new HangingWire(await cluster.EmptyDatabaseAsync("hanging", Stop));
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, wire.ConnectionString));
        await store.StartAsync(Stop);
        using var patience = new CancellationTokenSource();
        wire.Hang();
        var asked = store.OpenAsync(Some.Message(), Some.Conversation(), Some.Noon, patience.Token);
        await wire.WhenAsked.WaitAsync(Stop);

        // The engine asks the server to stop as well, and would wait for its word: a turn could not be answered meanwhile.
        await Task.Run(patience.Cancel, Stop).WaitAsync(TimeSpan.FromSeconds(3), Stop);

        await wire.DisposeAsync();
        Assert.NotNull(await Record.ExceptionAsync(() => asked));
    }
}
