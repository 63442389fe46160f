namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>One date of an activity, in Norwegian wall-clock time.</summary>
/// <param name="Day">The day on which it begins, in Europe/Oslo.</param>
/// <param name="From">When it begins; null when the hour is not known.</param>
/// <param name="Until">When it ends; null when that is not known. An end that is not after the beginning is on the next day.</param>
/// <param name="State">Whether it takes place.</param>
/// <param name="MovedTo">Where it takes place instead; set when, and only when, <paramref name="State"/> is moved.</param>
/// <param name="Note">What staff wrote to the change, in bokmål; null when nothing.</param>
/// <remarks>A moved date is told twice: on its old day as moved, and on its new day as planned, with <see cref="MovedFrom"/>.</remarks>
public sealed record Occurrence(DateOnly Day, TimeOnly? From, TimeOnly? Until, OccurrenceState State = OccurrenceState.AsPlanned, MovedDate? MovedTo = null, string? Note = null)
{
    /// <summary>Where this date stood before it was moved here; null for a date that always stood here.</summary>
    public MovedDate? MovedFrom { get; init; }

    /// <summary>Whether the school holidays may stop it and we do not know: the answer then says "ask before you go".</summary>
    public bool MayBeHoliday { get; init; }

    /// <summary>The instant at which it begins; null when the hour is not known.</summary>
    public OsloMoment? Starts => From is { } from ? OsloClock.At(Day, from) : null;

    /// <summary>The instant at which it ends; null when that is not known.</summary>
    public OsloMoment? Ends => Until is { } until ? OsloClock.At(From is { } from && until <= from ? Day.AddDays(1) : Day, until) : null;

    /// <summary>Whether its time is over: its end, else its beginning, else its whole day has passed.</summary>
    /// <param name="now">The instant to judge by.</param>
    public bool HasPassed(DateTimeOffset now) => (Ends?.At ?? Starts?.At ?? OsloClock.At(Day.AddDays(1), TimeOnly.MinValue).At) <= now;
}
