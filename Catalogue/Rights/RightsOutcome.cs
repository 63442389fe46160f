namespace ChatBot.Catalogue.Rights;

/// <summary>The class of the answer on Norwegian training.</summary>
public enum RightsOutcome
{
    /// <summary>Right and duty, free.</summary>
    O1,

    /// <summary>The right has normally been used up, or its time is over.</summary>
    O1x,

    /// <summary>Duty only; the municipality may charge.</summary>
    O2,

    /// <summary>Right only, free, for a limited time (collective protection).</summary>
    O3,

    /// <summary>The time of <see cref="O3"/> is over.</summary>
    O3x,

    /// <summary>A duty in reception.</summary>
    O4,

    /// <summary>No right and no duty by law.</summary>
    O5,

    /// <summary>The rules for school and young adults instead.</summary>
    O6,

    /// <summary>Too special or not clear: a person answers.</summary>
    O7,
}
