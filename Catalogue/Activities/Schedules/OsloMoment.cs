namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What the change between winter and summer time does to a wall-clock time.</summary>
public enum ClockChange
{
    /// <summary>The time exists once.</summary>
    None,

    /// <summary>The clock jumps over the time; the moment is as much later as the clock jumps.</summary>
    Skipped,

    /// <summary>The clock shows the time twice; the moment is the first.</summary>
    Twice,
}

/// <summary>The instant of a wall-clock time in Norway.</summary>
/// <param name="At">The instant, with Norway's offset at it.</param>
/// <param name="Change">Whether a change of the clock made a choice necessary.</param>
public readonly record struct OsloMoment(DateTimeOffset At, ClockChange Change);
