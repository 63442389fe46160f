namespace ChatBot.Catalogue.Content;

/// <summary>The units in which content is checked and taken into use as a whole.</summary>
public static class ContentUnits
{
    /// <summary>The unit of everything that is not one municipality's own.</summary>
    public const string National = "national";
}
