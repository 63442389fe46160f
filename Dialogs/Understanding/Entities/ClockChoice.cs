namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Which of the times that a clock of twelve hours may mean.</summary>
/// <remarks>In Tigrinya, hours are often counted from six in the morning: two is eight. Which clock is meant nobody can know from the number
/// alone, so the likelier is taken and the other told.</remarks>
internal static class ClockChoice
{
    /// <summary>Up to this hour a bare number means the afternoon: nobody meets at four in the morning.</summary>
    private const int AfternoonUpTo = 6;

    /// <summary>The likeliest time.</summary>
    public static TimeOnly Likely(int hour, int minute, bool isSure, DayPart? part, string language)
    {
        if (isSure)
            return new(hour, minute);
        if (language == "ti")
            return FromSix(hour, minute, part);
        return part switch
        {
            DayPart.Morning => new(hour % 12, minute),
            DayPart.Noon => new(hour is 11 or 10 ? hour : (hour % 12) + 12, minute),
            DayPart.Afternoon or DayPart.Evening => new((hour % 12) + 12, minute),
            DayPart.Night => new(hour is >= 8 and < 12 ? hour + 12 : hour % 12, minute),
            _ => new(hour is >= 1 and <= AfternoonUpTo ? hour + 12 : hour, minute),
        };
    }

    /// <summary>What it may be instead; null when nothing else is likely.</summary>
    public static TimeOnly? Other(int hour, int minute, bool isSure, DayPart? part, TimeOnly time, string language)
    {
        if (isSure)
            return null;
        if (language == "ti")
        {
            // Beside a part of the day only one of the two clocks makes sense.
            return part is null ? Likely(hour, minute, false, null, "") : null;
        }
        // Twelve is noon: nothing we tell of is at midnight.
        return part is null && hour != 12 ? time.AddHours(12) : null;
    }

    private static TimeOnly FromSix(int hour, int minute, DayPart? part)
    {
        var western = Likely(hour, minute, false, part, "");
        TimeOnly counted = FromSixPlain(hour, minute);
        return part switch
        {
            // Two in the morning is eight; eight in the morning is eight.
            DayPart.Morning => hour % 12 is >= 1 and <= 5 ? counted : western,
            DayPart.Noon => western,
            DayPart.Afternoon => hour % 12 is >= 7 or 0 ? counted : western,
            DayPart.Evening or DayPart.Night => hour % 12 is >= 1 and <= 4 ? counted.AddHours(12) : western,
            _ => counted,
        };
    }

    private static TimeOnly FromSixPlain(int hour, int minute) => new((hour + 6) % 24, minute);
}
