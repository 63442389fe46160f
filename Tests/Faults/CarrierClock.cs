using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>The carrier's clock: that of the machine while there are processes, and afterwards the one with which time is let pass.</summary>
internal sealed class CarrierClock : TimeProvider
{
    private volatile TestClock? _afterwards;

    public TestClock Leave()
    {
        var clock = new TestClock(System.GetUtcNow());
        _afterwards = clock;
        return clock;
    }

    public override DateTimeOffset GetUtcNow() => _afterwards is { } clock ? clock.GetUtcNow() : System.GetUtcNow();
}
