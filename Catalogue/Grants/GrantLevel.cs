namespace ChatBot.Catalogue.Grants;

/// <summary>Who gives the money.</summary>
public enum GrantLevel
{
    /// <summary>The state, or a foundation for the whole country or several counties.</summary>
    National,

    /// <summary>One county.</summary>
    County,

    /// <summary>One municipality.</summary>
    Municipal,
}
