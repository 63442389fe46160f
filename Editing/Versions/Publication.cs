namespace ChatBot.Editing.Versions;

/// <summary>How a publication ended.</summary>
public enum PublicationOutcome
{
    /// <summary>The files are in place.</summary>
    Published,

    /// <summary>There was nothing to change, and nothing was written.</summary>
    Unchanged,

    /// <summary>Somebody else was publishing all the while; nothing was written.</summary>
    Busy,
}

/// <summary>What a publication led to.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Version">The version that is now in place; null unless something was published.</param>
public sealed record Publication(PublicationOutcome Outcome, ContentVersion? Version);
