namespace ChatBot.Catalogue.Grants;

/// <summary>What may be said of a deadline on a day.</summary>
public enum DeadlineCertainty
{
    /// <summary>A regulation names the date.</summary>
    Fixed,

    /// <summary>The date is announced.</summary>
    Announced,

    /// <summary>An earlier year's date is known and recent; this year's is not announced.</summary>
    Pattern,

    /// <summary>One may apply at any time.</summary>
    Rolling,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A deadline as it is told on a day.</summary>
/// <param name="Key">The same for one round of one year, however its date moves and however certain it is: <c>imdi/2027/1</c>. For what has no date, <c>imdi/rolling</c> or <c>imdi/unknown</c>.</param>
/// <param name="Certainty">How certain it is.</param>
/// <param name="Date">The date. For a <see cref="DeadlineCertainty.Pattern"/> the day on which the earlier date comes round again, which is told as a guess. Null when there is none.</param>
/// <param name="Closes">The time of day in Oslo at which it closes; null for the end of the day.</param>
/// <param name="Was">The earlier year's date, for a pattern, and for an unknown one of which an old date is known.</param>
public sealed record DeadlineTold(string Key, DeadlineCertainty Certainty, DateOnly? Date = null, TimeOnly? Closes = null, DateOnly? Was = null)
{
    /// <summary>Whether the date may be told as the date.</summary>
    public bool IsCertain => Certainty is DeadlineCertainty.Fixed or DeadlineCertainty.Announced;

    /// <summary>The year the date is from: the earlier year for a pattern.</summary>
    public int? Year => (Was ?? Date)?.Year;
}
