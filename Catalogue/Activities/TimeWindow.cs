namespace ChatBot.Catalogue.Activities;

/// <summary>A part of a day by the clock in Europe/Oslo. An activity lies in it when it begins in it.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The first minute after it; <see cref="TimeOnly.MinValue"/> for the end of the day.</param>
public readonly record struct TimeWindow(TimeOnly From, TimeOnly Until)
{
    /// <summary>Until 11:00.</summary>
    public static TimeWindow Morning { get; } = new(new(0, 0), new(11, 0));

    /// <summary>From 11:00 until 14:00.</summary>
    public static TimeWindow Noon { get; } = new(new(11, 0), new(14, 0));

    /// <summary>From 12:00 until 17:00.</summary>
    public static TimeWindow Afternoon { get; } = new(new(12, 0), new(17, 0));

    /// <summary>From 16:30.</summary>
    public static TimeWindow Evening { get; } = new(new(16, 30), TimeOnly.MinValue);

    /// <summary>Whether a time of day lies in it.</summary>
    /// <param name="time">The time of day.</param>
    public bool Holds(TimeOnly time) => time >= From && (Until == TimeOnly.MinValue || time < Until);
}
