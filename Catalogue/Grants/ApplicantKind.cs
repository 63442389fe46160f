namespace ChatBot.Catalogue.Grants;

/// <summary>What kind of applicant may apply.</summary>
public enum ApplicantKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>Some people together who are no organisation.</summary>
    Group,

    /// <summary>A club, an association or another voluntary organisation.</summary>
    Organisation,

    /// <summary>A municipality or another public body; a voluntary organisation can be its partner.</summary>
    PublicBody,

    /// <summary>An approved provider of Norwegian courses; a voluntary organisation can be its partner.</summary>
    CourseProvider,
}
