namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Where a date was moved, or where it was moved from.</summary>
/// <param name="Day">The other day; it can be the same one at another time.</param>
/// <param name="From">When it begins there; null when the hour is not known.</param>
/// <param name="Until">When it ends there; null when that is not known.</param>
public sealed record MovedDate(DateOnly Day, TimeOnly? From, TimeOnly? Until);
