using NodaTime;

namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Wall-clock time in Norway, over the changes of the clock.</summary>
/// <remarks>A time that the clock skips (02:30 in the night to summer time) is read as the time that a clock nobody set would show: 03:30.
/// A time that comes twice (02:30 in the night to winter time) is the first of the two. RFC 5545, section 3.3.5, decides both so.</remarks>
public static class OsloClock
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    /// <summary>The instant of a day and a time in Norway.</summary>
    public static OsloMoment At(DateOnly day, TimeOnly time)
    {
        var local = LocalDate.FromDateOnly(day).At(LocalTime.FromTimeOnly(time));
        var mapping = Zone.MapLocal(local);
        var change = mapping.Count switch { 0 => ClockChange.Skipped, 1 => ClockChange.None, _ => ClockChange.Twice };
        return new(Zone.AtLeniently(local).ToDateTimeOffset(), change);
    }

    /// <summary>The day in Norway at an instant.</summary>
    public static DateOnly DayAt(DateTimeOffset instant) => In(instant).Date.ToDateOnly();

    /// <summary>What a clock in Norway shows at an instant.</summary>
    public static TimeOnly TimeAt(DateTimeOffset instant) => In(instant).TimeOfDay.ToTimeOnly();

    private static LocalDateTime In(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone).LocalDateTime;
}
