namespace ChatBot.Catalogue.Activities;

/// <summary>What is known of what an activity costs.</summary>
public enum PriceKind
{
    /// <summary>Nobody has told.</summary>
    Unknown,

    /// <summary>It costs nothing.</summary>
    Free,

    /// <summary>It costs a known amount.</summary>
    Known,
}

/// <summary>What an activity costs.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="AmountOre">The amount in øre, more than nothing; null unless <paramref name="Kind"/> is <see cref="PriceKind.Known"/>.</param>
/// <param name="Note">What the amount is for or who pays less, in bokmål; null when nothing is told.</param>
public sealed record Price(PriceKind Kind, int? AmountOre = null, string? Note = null)
{
    /// <summary>Nobody has told what it costs.</summary>
    public static Price Unknown { get; } = new(PriceKind.Unknown);

    /// <summary>It costs nothing.</summary>
    public static Price Free { get; } = new(PriceKind.Free);

    /// <summary>A known amount.</summary>
    /// <param name="ore">The amount in øre.</param>
    /// <param name="note">What it is for or who pays less, in bokmål.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ore"/> is not more than nothing.</exception>
    public static Price Of(int ore, string? note = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ore);
        return new(PriceKind.Known, ore, note);
    }
}
