using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>A minute of the clock in Norway.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day.</param>
internal readonly record struct OsloMinute(DateOnly Day, TimeOnly Time)
{
    public const int MinutesADay = 24 * 60;

    /// <summary>Minutes by the wall clock since the first day of the calendar; for order and comparison, not for durations.</summary>
    public int Number => Of(Day.DayNumber, MinuteOf(Time));

    public static OsloMinute At(DateTimeOffset instant) => new(OsloClock.DayAt(instant), OsloClock.TimeAt(instant));

    public static int Of(int dayNumber, int minute) => dayNumber * MinutesADay + minute;

    public static int MinuteOf(TimeOnly time) => time.Hour * 60 + time.Minute;
}
