using System.Diagnostics.Metrics;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Observability;

/// <summary>Counting and timing a turn allocates nothing, whether or not somebody listens.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryCostTests
{
    private const int Turns = 1000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_figures_of_a_turn_allocate_nothing(bool isHeard)
    {
        using var telemetry = new Telemetry();
        long heard = 0;
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (isHeard && instrument.Meter == telemetry.Meter) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => heard += count);
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => heard++);
        listener.Start();
        Count(telemetry);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(telemetry);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        // Turn, duration and attempt, each turn, twice; a tenth of them held back.
        Assert.Equal(isHeard ? 2 * ((3 * Turns) + (Turns / 10)) : 0, heard);
    }

    private static void Count(Telemetry telemetry)
    {
        for (var i = 0; i < Turns; i++)
        {
            using (telemetry.StartTurn("sms")) telemetry.TurnDone("sms", Outcome.Answered, i % 10 == 0 ? Held.Flood : Held.Nothing, isDanger: false, "uk", TimeSpan.FromMilliseconds(3));
            telemetry.Attempted("sms", OutboxKind.Reply, Sent);
        }
    }

    private static readonly SendOutcome Sent = new SendOutcome.Taken("");
}
