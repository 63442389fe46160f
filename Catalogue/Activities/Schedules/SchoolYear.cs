namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>One school year of a municipality.</summary>
/// <param name="First">The first day of school.</param>
/// <param name="Last">The last day of school before the summer.</param>
/// <param name="Holidays">The holidays in between.</param>
public sealed record SchoolYear(DateOnly First, DateOnly Last, IReadOnlyList<SchoolHoliday> Holidays);

/// <summary>One holiday in a school year.</summary>
/// <param name="Name">Its name in bokmål, such as "høstferie".</param>
/// <param name="Days">Its days.</param>
public sealed record SchoolHoliday(string Name, DaySpan Days);
