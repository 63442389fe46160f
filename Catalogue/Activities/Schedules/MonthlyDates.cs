namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>The same dates of every month: the 1st and the 15th. A month without the date is passed over.</summary>
/// <param name="Dates">The days of the month, 1 to 31.</param>
public sealed record MonthlyDates(IReadOnlyList<int> Dates) : Repeat
{
    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (Dates.Contains(day.Day)) yield return day;
    }
}
