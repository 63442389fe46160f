namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What became of one date of an activity.</summary>
public enum OccurrenceState
{
    /// <summary>It takes place as the schedule says.</summary>
    AsPlanned,

    /// <summary>It was planned here and takes place at another time: <see cref="Occurrence.MovedTo"/>.</summary>
    Moved,

    /// <summary>It was planned and does not take place.</summary>
    Cancelled,
}
