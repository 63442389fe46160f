namespace ChatBot.Catalogue.Rights;

/// <summary>A circumstance that is told, not asked for on every path. One that is not told does not hold.</summary>
public enum RightsFlag
{
    /// <summary>A limited permit as a family with children, identity pending.</summary>
    IdPendingFamily,

    /// <summary>An own permit after violence or a forced marriage.</summary>
    OwnPermitAfterViolence,

    /// <summary>A written decision on extended training, from before that ended.</summary>
    ExtendedDecisionBefore202607,

    /// <summary>Was on the course when becoming a Norwegian citizen.</summary>
    OnCourseWhenCitizen,

    /// <summary>An asylum case in a fast-track procedure.</summary>
    FastTrack,

    /// <summary>Lives on Svalbard.</summary>
    Svalbard,

    /// <summary>The limited permit with identity pending has been renewed.</summary>
    IdPendingRenewed,

    /// <summary>Moved from collective protection to another permit, having had a decision on training.</summary>
    MovedFromCollectiveWithDecision,

    /// <summary>Moved from collective protection to another permit, never having had a decision.</summary>
    MovedFromCollectiveWithoutDecision,

    /// <summary>The skilled worker joined has permanent residence or citizenship now.</summary>
    SponsorNowPermanent,

    /// <summary>Lives in a transit or arrival centre.</summary>
    TransitOrArrivalCentre,

    /// <summary>UDI has refused the asylum application.</summary>
    RefusedByUdi,

    /// <summary>Waits for asylum at a private address.</summary>
    PrivateAddress,

    /// <summary>No valid permit, not sure of it, or a renewal is pending.</summary>
    NoValidPermit,

    /// <summary>No answer three months after registering or asking.</summary>
    NoAnswer3Months,

    /// <summary>Moved to another municipality.</summary>
    MovedMunicipality,

    /// <summary>The course was stopped, or the person quit.</summary>
    CourseStopped,

    /// <summary>Ill, or with heavy care duties.</summary>
    IllOrCare,

    /// <summary>Could not start because of heavy care duties or being held against their will.</summary>
    LateStartReason,

    /// <summary>Has B1 in all four skills.</summary>
    HasB1,

    /// <summary>In full-time upper secondary education.</summary>
    FullTimeUpperSecondary,

    /// <summary>Has a new baby.</summary>
    NewBaby,

    /// <summary>Wants permanent residence or citizenship.</summary>
    WantsPermanentOrCitizenship,
}
