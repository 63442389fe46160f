using System.Collections.Concurrent;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>The schedules of one load by their text. Many municipalities write the same few thousand; each text is read once. Safe for several threads at once.</summary>
public sealed class ScheduleTexts
{
    private readonly ConcurrentDictionary<string, ScheduleReading> _readings = new(StringComparer.Ordinal);

    /// <summary>What stands in a cell.</summary>
    /// <param name="text">The cell.</param>
    public ScheduleReading Read(string text) => _readings.GetOrAdd(text, ScheduleText.Parse);
}
