namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>The n-th weekday of every month: the first Tuesday, the second and fourth Thursday, the last Friday.</summary>
/// <param name="Ordinals">Which ones: 1 to 5 from the beginning of the month, -1 for the last. A month without a fifth is passed over.</param>
/// <param name="Weekdays">Of which weekdays.</param>
public sealed record MonthlyWeekdays(IReadOnlyList<int> Ordinals, IReadOnlyList<DayOfWeek> Weekdays) : Repeat
{
    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (Weekdays.Contains(day.DayOfWeek) && Ordinals.Any(ordinal => IsNth(day, ordinal))) yield return day;
    }

    private static bool IsNth(DateOnly day, int ordinal) =>
        ordinal == -1 ? day.Day + 7 > DateTime.DaysInMonth(day.Year, day.Month) : (day.Day - 1) / 7 + 1 == ordinal;
}
