namespace ChatBot.Catalogue.Rights;

/// <summary>Whether a parameter or a law can be used on a day.</summary>
public enum LawStanding
{
    /// <summary>A version is in force, and newly enough read.</summary>
    Stands,

    /// <summary>No version is in force.</summary>
    NotInForce,

    /// <summary>The version in force was read too long before the day.</summary>
    ReadTooLongAgo,
}
