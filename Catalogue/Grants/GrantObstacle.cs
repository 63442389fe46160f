namespace ChatBot.Catalogue.Grants;

/// <summary>What stands between an applicant and a grant, and can be put right.</summary>
public enum GrantObstacle
{
    /// <summary>Whether one must be registered is not known: ask.</summary>
    AskRegistration,

    /// <summary>A number in the register of organisations is missing.</summary>
    Number,

    /// <summary>An entry in Frivillighetsregisteret is missing.</summary>
    Register,

    /// <summary>An organisation must apply.</summary>
    Organisation,

    /// <summary>An approved course provider must apply; one can be its partner.</summary>
    CourseProvider,

    /// <summary>A public body must apply; one can be its partner.</summary>
    PublicBody,
}
