namespace ChatBot.Catalogue.Rights;

/// <summary>Whom a family member joined.</summary>
public enum JoinedPerson
{
    /// <summary>Not known, or nobody.</summary>
    Unknown,

    /// <summary>A refugee, or another with a permit of the refugee kind.</summary>
    Refugee,

    /// <summary>A person with collective protection.</summary>
    CollectiveProtection,

    /// <summary>A Norwegian or Nordic citizen.</summary>
    NorwegianOrNordic,

    /// <summary>A person with permanent residence, not by the refugee route.</summary>
    PermanentResident,

    /// <summary>A skilled worker or self-employed person.</summary>
    SkilledWorker,

    /// <summary>A student or another whose own permit cannot lead to permanent residence.</summary>
    StudentOrOther,

    /// <summary>A citizen of the EU or EEA; the family member holds a residence card.</summary>
    EeaCard,
}
