using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Either of two replicas is killed at random, again and again, while people write.</summary>
[Collection(FaultsCollection.Name)]
public sealed class KilledReplicaTests(FaultGround ground, PostgresCluster cluster)
{
    private const int Seed = 9;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_killed_at_random_cost_nobody_a_reply_and_give_nobody_two()
    {
        var database = await cluster.EmptyDatabaseAsync("faults", Stop);
        await using var stage = await FaultStage.PrepareAsync(ground, 2, Seed, settings => settings.OnPostgres(database), _ => FaultDatabase.Postgres(database));
        await stage.Replicas.StartAsync();
        var length = FaultLength.Of(25, 120);

        using var over = new CancellationTokenSource(length);
        var load = stage.Load.RunAsync(length, Stop);
        var kills = await KillAsync(stage.Replicas, over.Token);
        await load;
        var reckoning = await stage.ReckonAsync($"kill -9, {kills} times in {length.TotalSeconds:0} s");

        Assert.True(kills > 2, "Nobody was killed.");
        Assert.True(reckoning is { IsWhole: true, DangerTwice: 0 }, reckoning.ToString());
    }

    private static async Task<int> KillAsync(Replicas replicas, CancellationToken over)
    {
        var random = new Random(Seed);
        for (var kills = 0; ; kills++)
        {
            try
            {
                await Task.Delay(random.Next(200, 2500), over);
            }
            catch (OperationCanceledException)
            {
                return kills;
            }
            await replicas.KillAsync(random.Next(replicas.Count));
        }
    }
}
