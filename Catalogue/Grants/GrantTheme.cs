namespace ChatBot.Catalogue.Grants;

/// <summary>What kind of thing the money is for.</summary>
public enum GrantTheme
{
    /// <summary>Meeting places and leisure activities.</summary>
    MeetingPlace,

    /// <summary>Sport.</summary>
    Sport,

    /// <summary>Culture: music, theatre and other arts.</summary>
    Culture,

    /// <summary>Norwegian training.</summary>
    Norwegian,

    /// <summary>The way into work.</summary>
    Work,

    /// <summary>Health and public health.</summary>
    Health,

    /// <summary>Work against violence and unwanted control.</summary>
    AgainstViolence,

    /// <summary>The running costs of the organisation itself.</summary>
    Running,
}
