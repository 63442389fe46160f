using ChatBot.Bot.Delivery;
using ChatBot.Bot.Spool;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Replicas, their carrier and their load on one database; and when the load is over, the reckoning.</summary>
/// <remarks>The replicas are processes and live by the machine's clock. What they leave behind is taken over by one that runs here, so that the minutes can pass after
/// which the carrier's list is asked what became of an attempt.</remarks>
internal sealed class FaultStage : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    // Longer than a reply is worth delivering, a lease and the longest wait between attempts.
    private const int Steps = 30;

    private readonly CarrierClock _clock;

    private FaultStage(CarrierClock clock, FakeTwilio twilio, Replicas replicas, FaultLoad load) => (_clock, Twilio, Replicas, Load) = (clock, twilio, replicas, load);

    public FakeTwilio Twilio { get; }

    public Replicas Replicas { get; }

    public FaultLoad Load { get; }

    /// <summary>Reads columns of texts from the database.</summary>
    public required Func<string, Task<IReadOnlyList<string[]>>> ReadAsync { get; init; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<FaultStage> PrepareAsync(
        FaultGround ground, int replicas, int seed, Func<ServiceHostSettings, ServiceHostSettings> adjust, Func<ServiceHostSettings, Func<string, Task<IReadOnlyList<string[]>>>> read, int writers = 16)
    {
        var clock = new CarrierClock();
        var twilio = await FakeTwilio.StartAsync(clock);
        var all = new Replicas([.. Enumerable.Range(0, replicas).Select(_ => adjust(ground.NewReplica(twilio)))]);
        return new(clock, twilio, all, new(ground.Mix, all, twilio, seed) { Writers = writers }) { ReadAsync = read(all.Settings[0]) };
    }

    /// <summary>What the spool of a replica holds, in files.</summary>
    public int SpooledBy(int replica) => Directory.EnumerateFiles(FaultGround.SpoolOf(Replicas.Settings[replica]), "*.msg").Count();

    /// <summary>Waits until the replicas themselves have answered what lies in their spools, and recorded what they have only in memory.</summary>
    public Task ReplayedAsync() => Eventually.HoldsAsync(
        async () => Enumerable.Range(0, Replicas.Count).All(replica => SpooledBy(replica) == 0) && (await ReadAsync("select message_id from inbox")).Count == Load.Sent.Count, 60);

    /// <summary>Ends the replicas, lets a service go on with what they leave until nothing is open, and counts. Writes the line of the table.</summary>
    public async Task<Reckoning> ReckonAsync(string fault)
    {
        await Replicas.EndAsync();
        await SettleAsync();
        var rows = await ReadAsync("select message_id, message_id from inbox");
        var reckoning = Reckoning.Of(Load.Sent, Twilio.Messages, rows.ToLookup(row => row[0], row => row[1]));
        Tell(reckoning.Line(fault));
        return reckoning.IsWhole ? reckoning : reckoning with { Amiss = [.. reckoning.Amiss, .. Replicas.Complaints()] };
    }

    /// <summary>Writes a line of the table.</summary>
    public static void Tell(string line) => TestContext.Current.SendDiagnosticMessage("{0}", line);

    public async ValueTask DisposeAsync()
    {
        await Replicas.DisposeAsync();
        await Twilio.DisposeAsync();
    }

    private async Task SettleAsync()
    {
        Twilio.Weather = null;
        var clock = _clock.Leave();
        await using var host = await ServiceHost.StartAsync(Replicas.Settings[0], clock, readContent: true);
        for (var step = 0; step < Steps; step++)
        {
            await DrainAsync(host);
            if (step % 10 == 0) await Load.ReportRestAsync(() => host.Address);
            clock.Advance(Step);
        }
        await DrainAsync(host);
    }

    private static async Task DrainAsync(ServiceHost host)
    {
        while (true)
        {
            var done = await host.Get<SpoolReplay>().RunOnceAsync(Stop) + await host.Get<AmbiguityResolver>().RunOnceAsync(Stop) + await host.Get<OutboxSender>().RunOnceAsync(Stop);
            if (done == 0) return;
        }
    }
}
