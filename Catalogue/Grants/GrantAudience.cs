namespace ChatBot.Catalogue.Grants;

/// <summary>For whom the money is to be used.</summary>
public enum GrantAudience
{
    /// <summary>Children and young people.</summary>
    Children,

    /// <summary>People who came to Norway from another country.</summary>
    Immigrants,

    /// <summary>People outside work, or with little money.</summary>
    OutsideWork,

    /// <summary>Everybody in the place.</summary>
    Everybody,
}
