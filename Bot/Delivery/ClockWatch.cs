using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Whether this replica's clock may say what is due and what is old. While it may not, this replica sends no reminder and removes
/// nothing; other replicas go on.</summary>
/// <remarks>A clock that was set is not believed until it is set back or the service has been started anew: which of the two times was the
/// right one only a person can say.</remarks>
internal sealed partial class ClockWatch
{
    /// <summary>How far the clock may be from the database's.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    /// <summary>How far the clock may be from where it stood at the start and the time that has passed since.</summary>
    public static readonly TimeSpan Jump = TimeSpan.FromHours(1);

    private readonly IStoreClock _store;
    private readonly TimeProvider _time;
    private readonly ILogger<ClockWatch> _log;
    private readonly DateTimeOffset _startedAt;
    private readonly long _started;
    private volatile ClockDoubt _doubt;

    /// <summary>Begins to watch.</summary>
    public ClockWatch(IStoreClock store, TimeProvider time, ILogger<ClockWatch> log)
    {
        (_store, _time, _log) = (store, time, log);
        (_startedAt, _started) = (time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>What the last look found; for health.</summary>
    public ClockDoubt Doubt => _doubt;

    /// <summary>The instant; null when the clock is not believed.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be asked.</exception>
    public async Task<DateTimeOffset?> NowAsync(CancellationToken cancellation)
    {
        var asked = _time.GetUtcNow();
        var database = await _store.ClockAsync(cancellation);
        var now = _time.GetUtcNow();
        var stepped = now - _startedAt - _time.GetElapsedTime(_started);
        // The database looked at its clock some time between the question and the answer: a slow answer is no difference.
        var ahead = database is not { } its ? TimeSpan.Zero : asked > its ? asked - its : now < its ? now - its : TimeSpan.Zero;
        var doubt = stepped.Duration() > Jump ? ClockDoubt.Jumped : ahead.Duration() > Apart ? ClockDoubt.DiffersFromDatabase : ClockDoubt.None;
        if (doubt != _doubt)
        {
            if (doubt == ClockDoubt.None) LogBelieved();
            else LogDoubted(doubt.ToText(), (long)(doubt == ClockDoubt.Jumped ? stepped : ahead).TotalSeconds);
            _doubt = doubt;
        }
        return doubt == ClockDoubt.None ? now : null;
    }

    [LoggerMessage(830, LogLevel.Error, "R110 The clock of this machine is not believed ({Doubt}, by {Seconds} s). It sends no reminder and removes nothing that is old until it agrees again")]
    private partial void LogDoubted(string doubt, long seconds);

    [LoggerMessage(831, LogLevel.Warning, "R111 The clock of this machine is believed again")]
    private partial void LogBelieved();
}
