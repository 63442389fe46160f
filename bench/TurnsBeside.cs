using System.Diagnostics;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.bench;

/// <summary>Two hundred turns a second on a thread of its own, as a service answers them while content is taken in beside it.</summary>
internal sealed class TurnsBeside : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _took = [];
    private readonly Thread _thread;

    public TurnsBeside(Knowledge knowledge)
    {
        _thread = new Thread(() => Run(knowledge));
        _thread.Start();
    }

    public TimeSpan Longest
    {
        get
        {
            lock (_lock) return _took.DefaultIfEmpty().Max();
        }
    }

    public TimeSpan Median
    {
        get
        {
            lock (_lock) return _took.Order().ElementAtOrDefault(_took.Count / 2);
        }
    }

    public void Forget()
    {
        lock (_lock) _took.Clear();
    }

    public void Dispose()
    {
        _ending.Cancel();
        _thread.Join();
        _ending.Dispose();
    }

    // A turn is due at its time whether the one before is done or not, so that a pause counts for all who wait in it.
    private void Run(Knowledge knowledge)
    {
        var engine = new ConversationEngine(new ConversationSettings());
        var now = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
        var due = Stopwatch.GetTimestamp();
        for (var i = 0; !_ending.IsCancellationRequested; i++)
        {
            due += (long)(Pace.TotalSeconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < due) _ending.Token.WaitHandle.WaitOne(1);
            engine.Run(ConversationState.Empty, new(Messages.All[i % Messages.All.Count], false, "namsos", false, CarrierOptOut.None, PersonStanding.Unknown, "1234"), knowledge, now);
            lock (_lock) _took.Add(Stopwatch.GetElapsedTime(due));
        }
    }
}
