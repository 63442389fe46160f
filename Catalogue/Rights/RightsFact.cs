namespace ChatBot.Catalogue.Rights;

/// <summary>A fact that can be asked for.</summary>
public enum RightsFact
{
    /// <summary>Why the person is in Norway.</summary>
    Reason,

    /// <summary>Whom a family member joined.</summary>
    Joined,

    /// <summary>Whether the person joined had been settled in a municipality less than the number of years the Act names when reunion was applied for.</summary>
    SponsorSettledUnder5Years,

    /// <summary>When the first permit of this kind was granted.</summary>
    PermitDate,

    /// <summary>When the person came to Norway, if later than the permit.</summary>
    ArrivalDate,

    /// <summary>The age when the permit was granted.</summary>
    AgeAtPermit,

    /// <summary>The age on the day asked about.</summary>
    AgeNow,

    /// <summary>When the municipality offered a start.</summary>
    OfferDate,

    /// <summary>When the training started.</summary>
    StartDate,

    /// <summary>Whether upper secondary education or more was finished before.</summary>
    UpperSecondary,

    /// <summary>Whether a municipality settled the person by agreement with the authorities.</summary>
    SettledByAgreement,

    /// <summary>Since when the person has lived in a municipality.</summary>
    SettledSince,

    /// <summary>Whether there is a job, or an offer of one, of the hours a week that the Act names.</summary>
    Job30Hours,

    /// <summary>Whether the person is in the population register of a municipality.</summary>
    Registered,

    /// <summary>Whether the letter says that the permit can lead to permanent residence.</summary>
    LeadsToPermanent,

    /// <summary>Whether the person lives in reception.</summary>
    InReception,
}
