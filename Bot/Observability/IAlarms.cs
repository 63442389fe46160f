namespace ChatBot.Bot.Observability;

/// <summary>Where the program says that a person has to look at something.</summary>
internal interface IAlarms
{
    /// <summary>Counts an alarm and writes one line to the log.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="municipality">Whose it is; null when it is nobody's alone.</param>
    void Raise(AlarmKind kind, string? municipality = null);

    /// <summary>How often an alarm has been raised since the start.</summary>
    long CountOf(AlarmKind kind);
}
