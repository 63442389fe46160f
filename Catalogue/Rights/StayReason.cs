namespace ChatBot.Catalogue.Rights;

/// <summary>Why a person is in Norway.</summary>
public enum StayReason
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A refugee, or resettled.</summary>
    Refugee,

    /// <summary>A stay on humanitarian grounds after an asylum case.</summary>
    Humanitarian,

    /// <summary>Temporary collective protection, now given to people displaced from Ukraine.</summary>
    CollectiveProtection,

    /// <summary>Joined family.</summary>
    Family,

    /// <summary>Skilled work.</summary>
    SkilledWork,

    /// <summary>An own business.</summary>
    SelfEmployed,

    /// <summary>A citizen of the EU, EEA or Switzerland.</summary>
    Eea,

    /// <summary>A Nordic citizen.</summary>
    Nordic,

    /// <summary>The Withdrawal Agreement with the United Kingdom.</summary>
    UkWithdrawal,

    /// <summary>A student.</summary>
    Student,

    /// <summary>An au pair.</summary>
    AuPair,

    /// <summary>Seasonal work.</summary>
    Seasonal,

    /// <summary>Another stay that is temporary by its kind: trainee, artist, researcher with own funds, posted worker.</summary>
    OtherTemporary,

    /// <summary>Waiting for the answer to an asylum application.</summary>
    AsylumSeeker,

    /// <summary>An embassy, consulate or international organisation, or family of such.</summary>
    Diplomat,

    /// <summary>NATO or allied forces.</summary>
    Nato,

    /// <summary>A reflection period after trafficking.</summary>
    Trafficking,

    /// <summary>A Norwegian citizen.</summary>
    Citizen,
}
