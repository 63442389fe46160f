namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds the days that a message names, with deadlines, from–to, and the part of the day beside them.</summary>
internal static class DateFinder
{
    /// <summary>All days, in order.</summary>
    public static List<DateMention> Find(EntityReading reading, DateOnly today)
    {
        var found = new List<DateMention>();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (Mention(reading, at, today) is { } mention)
            {
                found.Add(mention.Date);
                at = mention.End;
            }
            else
            {
                at = reading.After(at);
            }
        }
        return found;
    }

    private static (DateMention Date, int End)? Mention(EntityReading reading, int at, DateOnly today)
    {
        var core = Core(reading, at, today);
        var start = at;
        var isDeadline = false;
        if (core is null)
        {
            var isFrom = reading.Is(at, LexiconSection.DateWords, (int)DateWord.From, out var afterFrom);
            isDeadline = reading.Is(at, LexiconSection.DateWords, (int)DateWord.Until, out var afterUntil);
            if (isDeadline)
                start = afterUntil;
            else if (isFrom)
                start = afterFrom;
            else
                return null;
            core = Core(reading, start, today) ?? (IsFiller(reading, start, out var filled) ? Core(reading, filled, today) : null);
        }
        if (core is not { } found)
            return null;
        var (days, end) = found;
        if (!isDeadline)
            (days, end, isDeadline) = Range(reading, days, end, today);
        var part = PartAt(reading, end, out var afterPart) ?? PartBefore(reading, at) ?? PartOf(reading, start);
        // A deadline long past is a date: "born before 1990".
        var from = isDeadline && days.To >= today ? today : days.From;
        return (new(from, days.To, part, isDeadline, reading.Text.Span(at, afterPart)), afterPart);
    }

    // "until the day Friday", "قبل يوم الجمعة".
    private static bool IsFiller(EntityReading reading, int at, out int next)
    {
        next = at + 1;
        return reading.IsSmall(at) || reading.Is(at, LexiconSection.Units, (int)TimeUnit.Day, out next);
    }

    private static (DaySpan Days, int End)? Core(EntityReading reading, int at, DateOnly today) =>
        NumericDates.At(reading, at, today) ?? NamedDates.At(reading, at, today);

    private static (DaySpan Days, int End, bool IsDeadline) Range(EntityReading reading, DaySpan days, int end, DateOnly today)
    {
        if (end >= reading.Tokens.Count)
            return (days, end, false);
        if (reading.Is(end, LexiconSection.DateWords, (int)DateWord.Until, out var next))
        {
            if (Core(reading, next, today) is { } last)
                return (Ordered(days, last.Days), last.End, false);
            // Urdu says "Friday until".
            return reading.Language == "ur" ? (days, next, true) : (days, end, false);
        }
        // And "Monday from, Friday until".
        if (reading.Language == "ur" && reading.Is(end, LexiconSection.DateWords, (int)DateWord.From, out var afterFrom) && Core(reading, afterFrom, today) is { } second
            && reading.Is(second.End, LexiconSection.DateWords, (int)DateWord.Until, out var afterUntil))
            return (Ordered(days, second.Days), afterUntil, false);
        return reading.Tokens[end].Gap == '-' && Core(reading, end, today) is { } dashed ? (Ordered(days, dashed.Days), dashed.End, false) : (days, end, false);
    }

    private static DaySpan Ordered(DaySpan first, DaySpan last) =>
        last.To >= first.From ? new(first.From, last.To) : last.To.AddDays(7) >= first.From ? new(first.From, last.To.AddDays(7)) : new(last.From, first.To);

    private static DayPart? PartAt(EntityReading reading, int at, out int end)
    {
        end = at;
        for (var skip = 0; skip < 2 && (skip == 0 || reading.IsSmall(at)); skip++)
        {
            if (!reading.Has(at + skip, LexiconSection.DayParts, out var part, out var next, evenWeak: true))
                continue;
            end = next;
            return (DayPart)part;
        }
        return null;
    }

    private static DayPart? PartBefore(EntityReading reading, int at)
    {
        var before = reading.IsSmall(at - 1) ? at - 2 : at - 1;
        for (var start = before; start >= 0 && start >= before - 3; start--)
        {
            if (reading.Has(start, LexiconSection.DayParts, out var part, out var next) && next == before + 1)
                return (DayPart)part;
        }
        return null;
    }

    private static DayPart? PartOf(EntityReading reading, int at)
    {
        if (!reading.Has(at, LexiconSection.Periods, out var period, out _))
            return null;
        return (Period)period switch
        {
            Period.Tonight => DayPart.Evening,
            Period.ThisMorning => DayPart.Morning,
            _ => null,
        };
    }
}
