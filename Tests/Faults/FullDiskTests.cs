using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>The disk takes nothing more, while people write. The kernel's limit on the length of a file stands for it: a small file system of its own would need rights
/// that a container has not.</summary>
[Collection(FaultsCollection.Name)]
public sealed class FullDiskTests(FaultGround ground, PostgresCluster cluster)
{
    /// <summary>Above a message in the spool; below the write-ahead log of a database in use.</summary>
    private const ulong OnlyMessages = 16 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_SQLite_database_that_cannot_grow_costs_nobody_a_reply()
    {
        await using var stage = await FaultStage.PrepareAsync(ground, 1, 41, settings => settings, FaultDatabase.Sqlite, writers: 8);
        await stage.Replicas.StartAsync(ServiceProcess.StartUnderLimitAsync);
        var full = FaultLength.Of(6, 60);

        var load = stage.Load.RunAsync(full + TimeSpan.FromSeconds(4), Stop);
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);
        FileLimit.Set(stage.Replicas.Processes[0].Id, OnlyMessages);
        await Task.Delay(full, Stop);
        var spooled = stage.SpooledBy(0);
        FileLimit.Set(stage.Replicas.Processes[0].Id, FileLimit.None);
        await load;
        await stage.ReplayedAsync();
        var reckoning = await stage.ReckonAsync($"disk full under SQLite for {full.TotalSeconds:0} s");

        Assert.True(spooled > 10, $"{spooled} messages lay in the spool.");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }

    [Fact]
    public async Task A_spool_on_a_full_disk_sends_messages_to_the_other_host()
    {
        var database = await cluster.EmptyDatabaseAsync("faults", Stop);
        await using var stage = await FaultStage.PrepareAsync(ground, 2, 42, settings => settings.OnPostgres(database), _ => FaultDatabase.Postgres(database), writers: 8);
        await stage.Replicas.StartAsync(ServiceProcess.StartUnderLimitAsync);
        var full = FaultLength.Of(6, 60);

        var load = stage.Load.RunAsync(full + TimeSpan.FromSeconds(4), Stop);
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);
        FileLimit.Set(stage.Replicas.Processes[0].Id, FileLimit.Nothing);
        await cluster.StopServerAsync();
        var (here, there) = (0, 0);
        try
        {
            await Task.Delay(full, Stop);
            (here, there) = (stage.SpooledBy(0), stage.SpooledBy(1));
        }
        finally
        {
            await cluster.StartServerAsync(CancellationToken.None);
        }
        FileLimit.Set(stage.Replicas.Processes[0].Id, FileLimit.None);
        await load;
        await stage.ReplayedAsync();
        var reckoning = await stage.ReckonAsync($"PostgreSQL stopped and one spool's disk full for {full.TotalSeconds:0} s");

        Assert.Equal(0, here);
        Assert.True(there > 10, $"{there} messages lay in the other spool.");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }
}
