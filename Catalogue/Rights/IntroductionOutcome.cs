namespace ChatBot.Catalogue.Rights;

/// <summary>The answer on the introduction programme.</summary>
public enum IntroductionOutcome
{
    /// <summary>IP-YES: right and duty.</summary>
    Yes,

    /// <summary>IP-MAY: the municipality may offer it.</summary>
    May,

    /// <summary>IP-NO: no.</summary>
    No,

    /// <summary>IP-WORK: not while working the hours that the Act names.</summary>
    Work,
}
