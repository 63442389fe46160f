using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Twilio asks to wait, fails, says nothing, answers late or breaks off, whether it has taken the message or not; and its reports come in any order.</summary>
[Collection(FaultsCollection.Name)]
public sealed class CarrierFaultTests(FaultGround ground, PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_carrier_that_fails_in_every_way_delivers_one_reply_each_in_order()
    {
        var database = await cluster.EmptyDatabaseAsync("faults", Stop);
        await using var stage = await FaultStage.PrepareAsync(
            ground, 2, 31,
            settings => settings.OnPostgres(database).With("Twilio:ReplyMode", "Rest").With("Delivery:HttpTimeout", "00:00:02").With("Delivery:Lease", "00:00:10"),
            _ => FaultDatabase.Postgres(database), writers: 8);
        await stage.Replicas.StartAsync();
        var (length, faults) = (FaultLength.Of(10, 60), 0);
        stage.Twilio.Weather = Weather(new Random(31), () => Interlocked.Increment(ref faults));

        await stage.Load.RunAsync(length, Stop);
        var reckoning = await stage.ReckonAsync($"Twilio: 429, 5xx, silent, late, cut, in {length.TotalSeconds:0} s");

        Assert.True(faults > 20, $"Twilio failed {faults} times.");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
    }

    private static Func<FakeFault?> Weather(Random random, Action tell)
    {
        var one = new Lock();
        return () =>
        {
            lock (one)
            {
                FakeFault? fault = random.Next(100) switch
                {
                    < 6 => new FakeFault.Answer(429, 20429, "1"),
                    < 12 => new FakeFault.Answer(503, Taken: random.Next(2) == 0),
                    < 15 => new FakeFault.Answer(500, Taken: random.Next(2) == 0),
                    < 18 => new FakeFault.Silence(Taken: random.Next(2) == 0),
                    < 24 => new FakeFault.Late(TimeSpan.FromMilliseconds(random.Next(200, 1500))),
                    < 27 => new FakeFault.Cut(Taken: true),
                    _ => null,
                };
                if (fault is not null) tell();
                return fault;
            }
        };
    }
}
