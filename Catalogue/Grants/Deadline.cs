namespace ChatBot.Catalogue.Grants;

/// <summary>One deadline of a grant as staff write it; a grant with several rounds a year has several.</summary>
/// <param name="Kind">How much is known of it.</param>
/// <param name="Yearly">The day of every year; only and always for <see cref="DeadlineKind.Regulation"/>.</param>
/// <param name="Date">The date; only and always for <see cref="DeadlineKind.Announced"/> and <see cref="DeadlineKind.LastYear"/>.</param>
/// <param name="Closes">The time of day in Oslo at which it closes; null when none is said, and then the whole day is open.</param>
public sealed record Deadline(DeadlineKind Kind, AnnualDay? Yearly = null, DateOnly? Date = null, TimeOnly? Closes = null)
{
    /// <summary>Whether it has exactly what its kind asks for.</summary>
    public bool IsWhole => Kind switch
    {
        DeadlineKind.Regulation => Yearly is { Exists: true } && Date is null,
        DeadlineKind.Announced or DeadlineKind.LastYear => Yearly is null && Date is not null,
        _ => Yearly is null && Date is null && Closes is null,
    };
}
