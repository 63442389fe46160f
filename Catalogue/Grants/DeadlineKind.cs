namespace ChatBot.Catalogue.Grants;

/// <summary>How much is known of a deadline.</summary>
public enum DeadlineKind
{
    /// <summary>A regulation names the day of every year.</summary>
    Regulation,

    /// <summary>Who gives the money has announced the date.</summary>
    Announced,

    /// <summary>The date of an earlier year, and no newer one: a pattern, never a promise.</summary>
    LastYear,

    /// <summary>One may apply at any time.</summary>
    Rolling,

    /// <summary>Nothing is known.</summary>
    Unknown,
}
