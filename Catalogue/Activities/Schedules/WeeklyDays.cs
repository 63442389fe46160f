namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Days of the week.</summary>
/// <param name="Weekdays">Which, each once, from Monday on.</param>
/// <param name="Step">Which weeks.</param>
public sealed record WeeklyDays(IReadOnlyList<DayOfWeek> Weekdays, WeekStep Step) : Repeat
{
    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (Weekdays.Contains(day.DayOfWeek) && Step.Counts(day)) yield return day;
    }
}
