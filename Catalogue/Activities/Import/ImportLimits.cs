namespace ChatBot.Catalogue.Activities.Import;

/// <summary>What a source may be at the most. A municipality's feed is far below all of these.</summary>
public static class ImportLimits
{
    /// <summary>The bytes of one file or page.</summary>
    public const int Bytes = 16_000_000;

    /// <summary>The activities of one import.</summary>
    public const int Activities = 20_000;

    /// <summary>The pages of one feed.</summary>
    public const int Pages = 2_000;

    /// <summary>The characters of one cell.</summary>
    public const int CellLength = 4_000;

    /// <summary>The single dates that a schedule without a rule may have.</summary>
    public const int Dates = 150;
}
