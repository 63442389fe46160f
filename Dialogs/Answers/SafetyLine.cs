using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>A line that a person in danger can call.</summary>
/// <param name="Entry">The line as it stands in its file.</param>
/// <param name="Values">The values that hold its number.</param>
public sealed record SafetyLine(LineEntry Entry, NamedValues Values)
{
    /// <summary>When it is open; null for always.</summary>
    public OpeningHours? Hours { get; } = Entry.Hours is { } hours
        ? new(hours.Days.Equals("Mon-Fri", StringComparison.OrdinalIgnoreCase), hours.From, hours.To, hours.Confirmed)
        : null;

    /// <summary>The number on a day, as people read it.</summary>
    public string Phone(DateOnly day, Language language) => Values.Find(Entry.Phone, language, day) ?? "";

    /// <summary>What the line is for, in a language.</summary>
    public string Label(AnswerBook answers, Language language, DateOnly day)
    {
        if (Entry.Label is { } key) return answers.Get(key, language, day).Text;
        var texts = Entry.LabelText ?? new Dictionary<string, string>();
        return texts.GetValueOrDefault(language.Tag) ?? texts.GetValueOrDefault("nb") ?? "";
    }
}

/// <summary>When a line is open, in Oslo time.</summary>
/// <param name="Weekdays">Monday to Friday only; else every day.</param>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes, the same day.</param>
/// <param name="Confirmed">Whether somebody has confirmed the hours.</param>
public sealed record OpeningHours(bool Weekdays, TimeOnly From, TimeOnly To, bool Confirmed)
{
    /// <summary>Whether it is open at a local time.</summary>
    public bool IsOpen(DateTime oslo)
    {
        if (Weekdays && oslo.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        var time = TimeOnly.FromDateTime(oslo);
        return time >= From && time < To;
    }
}
