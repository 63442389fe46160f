namespace ChatBot.Tests.Support;

/// <summary>A clock that stands still until it is told to advance; timers fire on the way, in order.</summary>
/// <remarks>In a long advance a timer of a short period fires now and then instead of each time: what looks at the content four times a second would
/// look at it forty thousand times in three hours that take no time.</remarks>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    // Of what is left of an advance, a period is at the least this part.
    private const int Rounds = 8;

    private readonly Lock _lock = new();
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _now = start;
    private TimeSpan _stepped;

    public TestClock()
        : this(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(timer => timer.Due is not null);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return (_now - _stepped).UtcTicks;
        }
    }

    /// <summary>Sets the clock forward or back, as a person or a time server does: no time has passed, and timers wait as long as before.</summary>
    public void Step(TimeSpan by)
    {
        lock (_lock)
        {
            _now += by;
            _stepped += by;
            foreach (var timer in _timers)
                timer.Move(by);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (_lock)
        {
            end = _now + by;
        }

        while (NextDue(end) is { } timer)
            timer.Fire();

        lock (_lock)
        {
            _now = end;
        }
    }

    private TestTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next?.Due is { } due && due > _now)
                _now = due;

            next?.Passed(end);
            return next;
        }
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public void Fire() => callback(state);

        public void Move(TimeSpan by) => Due += by;

        public void Passed(DateTimeOffset end) => Due = _period > TimeSpan.Zero && Due is { } due ? due + (_period * Math.Max(1, Math.Floor((end - due) / _period / Rounds))) : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool atOnce;
            lock (clock._lock)
            {
                _period = period;
                atOnce = dueTime == TimeSpan.Zero;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (atOnce)
                    Passed(clock._now);
            }

            if (atOnce)
                Fire();
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                Due = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
