namespace ChatBot.Catalogue.Activities.Files;

/// <summary>What was read from a row.</summary>
/// <param name="Activity">The activity; null when so much is wrong that it would not be one.</param>
/// <param name="Faults">All faults of the row.</param>
public sealed record ActivityReading(Activity? Activity, IReadOnlyList<ActivityFault> Faults);
