using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>What rows of one table have in common, read once and held once: a country has hundreds of thousands of rows, and a few thousand hours, places and organisers. For one thread.</summary>
/// <param name="years">The school years of the municipality.</param>
/// <param name="texts">The schedules read so far, of other tables too.</param>
internal sealed class SharedParts(SchoolYears years, ScheduleTexts texts)
{
    private readonly Dictionary<string, ScheduleReading> _schedules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<object> _parts = [];

    /// <summary>The reading of a schedule, with the school years in it; one that cannot be read is unknown.</summary>
    public ScheduleReading Schedule(string text)
    {
        if (_schedules.TryGetValue(text, out var known)) return known;
        var reading = texts.Read(text);
        var schedule = reading.Schedule ?? Schedules.Schedule.Unknown;
        return _schedules[text] = reading with { Schedule = ReferenceEquals(schedule.SchoolYears, years) ? schedule : schedule with { SchoolYears = years } };
    }

    /// <summary>The first of all parts that are equal.</summary>
    public T One<T>(T part)
        where T : class
    {
        if (_parts.TryGetValue(part, out var known)) return (T)known;
        _parts.Add(part);
        return part;
    }

    /// <summary>The first of all lists that are equal.</summary>
    public IReadOnlyList<string> One(List<string> list)
    {
        if (list.Count == 0) return [];
        var key = list.Count == 1 ? list[0] : string.Join(' ', list);
        if (_lists.TryGetValue(key, out var known)) return known;
        return _lists[key] = list.ToArray();
    }
}
