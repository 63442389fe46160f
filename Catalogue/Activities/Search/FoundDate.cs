namespace ChatBot.Catalogue.Activities.Search;

/// <summary>What a search for a date came to.</summary>
internal enum DateOutcome
{
    /// <summary>There is a date that answers.</summary>
    Found,

    /// <summary>There is a date on the days asked for whose hour is not known.</summary>
    TimeUnknown,

    /// <summary>Nothing is known of when it is, or it is by appointment.</summary>
    Unknown,

    /// <summary>There are dates to come, and none that answers.</summary>
    NoneThen,

    /// <summary>There was a calendar, and no date is left.</summary>
    Over,
}

/// <summary>The first date that answers.</summary>
/// <param name="Outcome">What the search came to.</param>
/// <param name="Day">The day's number, where there is one.</param>
/// <param name="Starts">The minute it starts, where it is known.</param>
internal readonly record struct FoundDate(DateOutcome Outcome, int Day = 0, int? Starts = null);
