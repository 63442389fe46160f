namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What was read from a schedule as staff wrote it.</summary>
/// <param name="Schedule">The schedule; null when there is a fault, so that no half of it is told to people.</param>
/// <param name="Faults">All faults at once, in the order of the text.</param>
public sealed record ScheduleReading(Schedule? Schedule, IReadOnlyList<ScheduleFault> Faults);
