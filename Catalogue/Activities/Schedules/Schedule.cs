namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>When an activity takes place: a calendar, an arrangement between people, or not known.</summary>
public sealed record Schedule
{
    /// <summary>How many years ahead dates are looked for. A schedule without a date in that time is over.</summary>
    public const int YearsAhead = 10;

    /// <summary>Nothing is known of when it takes place.</summary>
    public static Schedule Unknown { get; } = new();

    /// <summary>The days that come back, and single ones. Empty when nothing is known, or when it is by appointment alone.</summary>
    public IReadOnlyList<SchedulePart> Parts { get; init; } = [];

    /// <summary>The exceptions.</summary>
    public IReadOnlyList<ScheduleChange> Changes { get; init; } = [];

    /// <summary>What it does in the school holidays.</summary>
    public HolidayRule Holidays { get; init; }

    /// <summary>The school years of its municipality, given when the content is loaded.</summary>
    public SchoolYears SchoolYears { get; init; } = SchoolYears.Unknown;

    /// <summary>Whether a time is agreed between people (also beside a calendar).</summary>
    public bool ByAppointment { get; init; }

    /// <summary>Whether nothing at all is known of when it takes place. Not the same as being over.</summary>
    public bool IsUnknown => Parts.Count == 0 && !ByAppointment;

    /// <summary>The dates from a day on, in order of day and hour, computed as they are asked for.</summary>
    /// <param name="first">The first day of interest.</param>
    /// <returns>Also cancelled and moved dates, which are told as such. None when nothing is known, and when there is no more this season: see <see cref="IsOver"/>.
    /// It ends <see cref="YearsAhead"/> years after <paramref name="first"/>, so that no schedule is computed without end.</returns>
    public IEnumerable<Occurrence> From(DateOnly first) => new OccurrenceStream(this).From(first);

    /// <summary>Whether there was a calendar, and none of its dates is left on or after a day: "no more this season".</summary>
    /// <param name="day">The day to judge by.</param>
    public bool IsOver(DateOnly day) => Parts.Count > 0 && !From(day).Any();

    /// <summary>The first date whose time has not passed; null when none is left or nothing is known. It can be a cancelled or moved one.</summary>
    /// <param name="now">The instant to judge by.</param>
    public Occurrence? Next(DateTimeOffset now) => From(OsloClock.DayAt(now).AddDays(-1)).FirstOrDefault(occurrence => !occurrence.HasPassed(now));
}
