using System.Diagnostics;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChatBot.bench;

/// <summary>What counting, timing and tracing cost a turn: while nobody listens, with metrics, and with every tenth or each turn traced.</summary>
internal static class TelemetryBench
{
    private const int Rounds = 1_000_000;

    // Nobody listens there, and within a minute nothing is sent: it is the turn's own cost that counts.
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/v1/metrics");

    public static void Run()
    {
        using var telemetry = new Telemetry(0.1);
        Print("nobody listens", telemetry);
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.Name).AddOtlpExporter(exporter => exporter.Endpoint = Nowhere).Build();
        Print("metrics", telemetry);
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.Name).SetSampler(new AlwaysOnSampler()).Build();
        Print("metrics, a tenth traced", telemetry);
        using var all = new Telemetry();
        Print("metrics, all traced", all);
    }

    private static void Print(string name, Telemetry telemetry)
    {
        Turns(telemetry, Rounds / 10);
        var (allocated, since) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        Turns(telemetry, Rounds);
        var elapsed = Stopwatch.GetElapsedTime(since);
        Console.WriteLine($"{name,-28} {elapsed.TotalNanoseconds / Rounds,7:0} ns a turn, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Rounds:0} bytes");
    }

    private static void Turns(Telemetry telemetry, int turns)
    {
        var taken = new SendOutcome.Taken("");
        for (var i = 0; i < turns; i++)
        {
            using (telemetry.StartTurn("sms")) telemetry.TurnDone("sms", Outcome.Answered, Held.Nothing, isDanger: false, "uk", TimeSpan.FromMicroseconds(i % 5000));
            telemetry.Attempted("sms", OutboxKind.Reply, taken);
        }
    }
}
