namespace ChatBot.Bot.Observability;

/// <summary>Alarms as counters and log lines, with no personal data: a kind and a municipality.</summary>
internal sealed partial class Alarms : IAlarms
{
    private readonly ILogger<Alarms> _log;
    private readonly long[] _counts = new long[Enum.GetValues<AlarmKind>().Length];

    /// <summary>Writes to a log.</summary>
    public Alarms(ILogger<Alarms> log) => _log = log;

    /// <inheritdoc/>
    public void Raise(AlarmKind kind, string? municipality = null)
    {
        var count = Interlocked.Increment(ref _counts[(int)kind]);
        LogAlarm(kind, municipality ?? "all", count);
    }

    /// <inheritdoc/>
    public long CountOf(AlarmKind kind) => Interlocked.Read(ref _counts[(int)kind]);

    [LoggerMessage(900, LogLevel.Error, "Alarm {Kind} was raised for {Municipality}, {Count} since the start")]
    private partial void LogAlarm(AlarmKind kind, string municipality, long count);
}
