using ChatBot.Tests.Spool;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>The database stops, is slow, or is held by somebody else, while people write.</summary>
[Collection(FaultsCollection.Name)]
public sealed class DatabaseFaultTests(FaultGround ground, PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_stops_under_load_costs_nobody_a_reply()
    {
        var database = await cluster.EmptyDatabaseAsync("faults", Stop);
        await using var stage = await FaultStage.PrepareAsync(ground, 2, 21, settings => settings.OnPostgres(database), _ => FaultDatabase.Postgres(database));
        await stage.Replicas.StartAsync();
        var away = FaultLength.Of(10, 60);

        var load = stage.Load.RunAsync(away + TimeSpan.FromSeconds(5), Stop);
        await Task.Delay(TimeSpan.FromSeconds(3), Stop);
        await cluster.StopServerAsync();
        var spooled = 0;
        try
        {
            await Task.Delay(away, Stop);
            spooled = stage.SpooledBy(0) + stage.SpooledBy(1);
        }
        finally
        {
            await cluster.StartServerAsync(CancellationToken.None);
        }
        await load;
        await stage.ReplayedAsync();
        var reckoning = await stage.ReckonAsync($"PostgreSQL stopped for {away.TotalSeconds:0} s");

        Assert.True(spooled > 20, $"{spooled} messages lay in the spools.");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }

    [Fact]
    public async Task A_database_behind_a_slow_line_costs_nobody_a_reply()
    {
        var database = await cluster.EmptyDatabaseAsync("faults", Stop);
        await using var line = new DelayingProxy(database);
        await using var stage = await FaultStage.PrepareAsync(
            ground, 2, 22, settings => settings.OnPostgres(line.ConnectionString), _ => FaultDatabase.Postgres(database), writers: 8);
        await stage.Replicas.StartAsync();
        var length = FaultLength.Of(10, 60);

        var load = stage.Load.RunAsync(length, Stop);
        await line.MistreatAsync(new Random(22), length, Stop);
        line.Relieve();
        await load;
        await stage.ReplayedAsync();
        var reckoning = await stage.ReckonAsync($"PostgreSQL slow, silent and cut off for {length.TotalSeconds:0} s");

        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }

    [Fact]
    public async Task A_SQLite_file_that_somebody_holds_costs_nobody_a_reply()
    {
        await using var stage = await FaultStage.PrepareAsync(ground, 1, 23, settings => settings, FaultDatabase.Sqlite, writers: 8);
        await stage.Replicas.StartAsync();
        var held = FaultLength.Of(8, 60);

        var load = stage.Load.RunAsync(held + TimeSpan.FromSeconds(4), Stop);
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);
        var spooled = 0;
        await using (await SqliteSpoolTests.HoldAsync(stage.Replicas.Settings[0].Database))
        {
            await Task.Delay(held, Stop);
            spooled = stage.SpooledBy(0);
        }
        await load;
        await stage.ReplayedAsync();
        var reckoning = await stage.ReckonAsync($"SQLite locked for {held.TotalSeconds:0} s");

        Assert.True(spooled > 0, "Nothing lay in the spool.");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }
}
