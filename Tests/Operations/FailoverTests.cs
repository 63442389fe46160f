using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;
using Npgsql;

namespace ChatBot.Tests.Operations;

/// <summary>A pair of servers behind one connection string: whichever takes writes is used.</summary>
public sealed class FailoverTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_one_of_two_servers_away_the_other_is_used()
    {
        var one = new NpgsqlConnectionStringBuilder(await cluster.EmptyDatabaseAsync("failover", Stop));
        var pair = new NpgsqlConnectionStringBuilder(one.ConnectionString) { Host = $"{Path.Combine(Path.GetTempPath(), "nobody-listens-here")},{one.Host}", TargetSessionAttributes = "primary" };

        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, pair.ConnectionString));
        await store.StartAsync(Stop);

        Assert.True(await store.IsReadyAsync(Stop));
    }
}
