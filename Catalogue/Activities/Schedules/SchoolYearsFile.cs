using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>The file <c>school-years.json</c> of a municipality: when its schools are closed.</summary>
/// <param name="Source">Where the dates come from.</param>
/// <param name="Years">The school years.</param>
public sealed record SchoolYearsFile(LegalSource Source, IReadOnlyList<SchoolYearEntry> Years)
{
    /// <summary>The name of the file in the folder of a municipality.</summary>
    public const string FileName = "school-years.json";

    /// <summary>What is wrong with the dates, in words for a municipal employee; null when nothing is.</summary>
    public string? Fault()
    {
        foreach (var year in Years)
        {
            if (year.Last <= year.First) return $"The school year from {year.First:yyyy-MM-dd} ends before it begins. Correct \"first\" or \"last\".";
            foreach (var holiday in year.Holidays)
                if (holiday.Last < holiday.First || holiday.First < year.First || holiday.Last > year.Last) return $"{holiday.Name} ({holiday.First:yyyy-MM-dd} to {holiday.Last:yyyy-MM-dd}) does not lie within its school year. Correct the dates.";
        }

        var ordered = Years.OrderBy(year => year.First).ToList();
        return ordered.Zip(ordered.Skip(1)).FirstOrDefault(pair => pair.Second.First <= pair.First.Last) is { First: not null } overlap
            ? $"The school years from {overlap.First.First:yyyy-MM-dd} and from {overlap.Second.First:yyyy-MM-dd} overlap. Correct the dates."
            : null;
    }

    /// <summary>The years as schedules use them.</summary>
    public SchoolYears ToSchoolYears() =>
        new([.. Years.OrderBy(year => year.First).Select(year => new SchoolYear(year.First, year.Last, [.. year.Holidays.Select(holiday => new SchoolHoliday(holiday.Name, new(holiday.First, holiday.Last)))]))]);
}

/// <summary>One school year in the file.</summary>
/// <param name="First">The first day of school.</param>
/// <param name="Last">The last day of school.</param>
/// <param name="Holidays">The holidays in between.</param>
public sealed record SchoolYearEntry(DateOnly First, DateOnly Last, IReadOnlyList<SchoolHolidayEntry> Holidays);

/// <summary>One holiday in the file.</summary>
/// <param name="Name">Its name in bokmål.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record SchoolHolidayEntry(string Name, DateOnly First, DateOnly Last);
