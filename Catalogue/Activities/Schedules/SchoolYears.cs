namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>What is known of a municipality's school years. Days of which nothing is known stay unknown.</summary>
/// <param name="Years">The years, in order and without overlap.</param>
public sealed record SchoolYears(IReadOnlyList<SchoolYear> Years)
{
    private const int LongestSummer = 100;

    /// <summary>Nothing is known.</summary>
    public static SchoolYears Unknown { get; } = new([]);

    /// <summary>Whether a day is a school holiday; null when it lies in no school year that we know, nor in the summer between two of them.</summary>
    public bool? IsHoliday(DateOnly day)
    {
        for (var at = 0; at < Years.Count; at++)
        {
            var year = Years[at];
            if (year.First <= day && day <= year.Last) return year.Holidays.Any(holiday => holiday.Days.Holds(day));
            if (at > 0 && Years[at - 1].Last < day && day < year.First) return year.First.DayNumber - Years[at - 1].Last.DayNumber <= LongestSummer ? true : null;
        }

        return null;
    }
}
