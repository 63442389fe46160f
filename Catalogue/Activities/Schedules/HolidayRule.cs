namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What a schedule does in the school holidays.</summary>
public enum HolidayRule
{
    /// <summary>Nobody has said: a date in the holidays is told with "ask before you go".</summary>
    Unknown,

    /// <summary>It goes on as always.</summary>
    GoesOn,

    /// <summary>It rests.</summary>
    Rests,

    /// <summary>It takes place in the holidays alone.</summary>
    OnlyThen,
}
