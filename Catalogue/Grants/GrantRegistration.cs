namespace ChatBot.Catalogue.Grants;

/// <summary>How an applicant must be registered; a person who may apply alone never needs to be.</summary>
public enum GrantRegistration
{
    /// <summary>The source does not say: who asks is told to find out.</summary>
    Unknown,

    /// <summary>Nothing is asked for.</summary>
    None,

    /// <summary>A number in the register of organisations.</summary>
    OrganisationNumber,

    /// <summary>An entry in Frivillighetsregisteret, which asks for an organisation number too.</summary>
    VoluntaryRegister,
}
