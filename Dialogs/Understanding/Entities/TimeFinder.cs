namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds times of day: 18:30, kl 6, halv seks, half past five, 8 بجے, ሰዓት 2.</summary>
internal static class TimeFinder
{
    /// <summary>A time on a clock of twelve hours, or of 24 when it is sure.</summary>
    private readonly record struct Clock(int Hour, int Minute, bool IsSure);

    /// <summary>All times, in order.</summary>
    public static List<TimeMention> Find(EntityReading reading)
    {
        var found = new List<TimeMention>();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (Mention(reading, at) is { } mention)
            {
                found.Add(mention.Time);
                at = mention.End;
            }
            else
            {
                at = reading.After(at);
            }
        }
        return found;
    }

    private static (TimeMention Time, int End)? Mention(EntityReading reading, int at)
    {
        var isNamed = reading.Is(at, LexiconSection.Clock, (int)ClockWord.At, out var start);
        var isWeak = isNamed && !reading.Has(at, LexiconSection.Clock, out _, out _) && !IsLong(reading, at);
        if (reading.Language == "ur" && FromTo(reading, at) is { } both)
            return both;
        var (clock, end) = Worded(reading, start) ?? Digital(reading, start, isNamed) ?? (isNamed ? Plain(reading, start, isWeak) : Marked(reading, start)) ?? default;
        if (end == 0)
            return null;
        TimeOnly? until = null;
        if (end < reading.Tokens.Count && (reading.Tokens[end].Gap == '-' || reading.Is(end, LexiconSection.DateWords, (int)DateWord.Until, out end)))
        {
            if ((Digital(reading, end, true) ?? Plain(reading, end, false)) is { } last)
                (until, end) = (Likely(last.Clock, null, ""), last.End);
        }
        var part = Part(reading, at, ref end);
        var time = Likely(clock, part, reading.Language);
        if (until is { } to && to < time && to.Hour < 12 && time.Hour >= 12)
            until = to.AddHours(12);
        return (new(time, Other(clock, part, time, reading.Language), until, reading.Text.Span(at, end)), end);
    }

    // "10 سے 12 بجے": ten from, twelve o'clock.
    private static (TimeMention Time, int End)? FromTo(EntityReading reading, int at)
    {
        if (!HourAt(reading, at, out var from, out var next) || !reading.Is(next, LexiconSection.DateWords, (int)DateWord.From, out next)
            || !HourAt(reading, next, out var to, out next) || !reading.Is(next, LexiconSection.Clock, (int)ClockWord.At, out var end))
            return null;
        var part = Part(reading, at, ref end);
        var (start, last) = (ClockChoice.Likely(from % 24, 0, from > 12, part, ""), ClockChoice.Likely(to % 24, 0, to > 12, part, ""));
        return (new(start, ClockChoice.Other(from % 24, 0, from > 12, part, start, ""), last, reading.Text.Span(at, end)), end);
    }

    // halv seks, half past six, kvart over fem, والنصف.
    private static (Clock Clock, int End)? Worded(EntityReading reading, int at)
    {
        if (reading.Has(at, LexiconSection.Clock, out var word, out var next, evenWeak: true) && Offset((ClockWord)word) is { } before && HourAt(reading, next, out var hour, out var after))
            return (Shift(hour, before), after);
        if (HourAt(reading, at, out hour, out var end) && reading.Has(end, LexiconSection.Clock, out var behind, out after, evenWeak: true)
            && (ClockWord)behind is ClockWord.AndHalf or ClockWord.AndQuarter or ClockWord.LessQuarter)
        {
            var minutes = (ClockWord)behind switch { ClockWord.AndHalf => 30, ClockWord.AndQuarter => 15, _ => -15 };
            return (Shift(hour, minutes), reading.Is(after, LexiconSection.Clock, (int)ClockWord.At, out var suffix) ? suffix : after);
        }
        return null;
    }

    private static int? Offset(ClockWord word) => word switch
    {
        ClockWord.HalfTo => -30,
        ClockWord.HalfPast => 30,
        ClockWord.QuarterPast => 15,
        ClockWord.QuarterTo => -15,
        _ => null,
    };

    private static (Clock Clock, int End)? Digital(EntityReading reading, int at, bool isNamed)
    {
        if (at + 1 >= reading.Tokens.Count || reading.Tokens[at] is not { IsNumber: true, Number: <= 24 } hour)
            return null;
        var minute = reading.Tokens[at + 1];
        if (minute is not { IsNumber: true, Length: 2, Number: <= 59, IsTight: true } || minute.Gap is not (':' or '.'))
            return null;
        var isDate = minute is { Gap: '.', Number: >= 1 and <= 12 } && hour.Number is >= 1 and <= 31;
        // Unannounced, 2.26 is an amount and 18.30 a time.
        if ((isDate || (minute.Gap == '.' && minute.Number % 5 != 0)) && !isNamed)
            return null;
        if (at + 2 < reading.Tokens.Count && reading.Tokens[at + 2] is { IsNumber: true, IsTight: true, Gap: '.' or '/' })
            return null;
        return (new(hour.Number % 24, minute.Number, hour.Number > 12 || hour.Length == 2 || hour.Number == 0), at + 2);
    }

    // "kl 6", "в 6 часов", "at six": after a short preposition only where nothing else is counted.
    private static (Clock Clock, int End)? Plain(EntityReading reading, int at, bool isWeak)
    {
        if (!HourAt(reading, at, out var hour, out var end) || (end < reading.Tokens.Count && reading.Tokens[end] is { IsNumber: true, Gap: '.' or '/' }))
            return null;
        var isHour = reading.Is(end, LexiconSection.Units, (int)TimeUnit.Hour, out var afterUnit) || reading.Is(end, LexiconSection.Clock, (int)ClockWord.At, out afterUnit);
        var isCounted = !isHour && (reading.Has(end, LexiconSection.Units, out _, out _, evenWeak: true) || reading.Has(end, LexiconSection.Months, out _, out _, evenWeak: true));
        if (isCounted || (isWeak && !isHour && end < reading.Tokens.Count && !IsPart(reading, end) && !reading.IsSmall(end) && reading.Tokens[end].Gap is not (',' or '.' or '-')))
            return null;
        return (new(hour % 24, 0, hour > 12), isHour ? afterUnit : end);
    }

    // "8 baje", "6 o'clock", "6 pm", "6 вечера".
    private static (Clock Clock, int End)? Marked(EntityReading reading, int at)
    {
        if (!HourAt(reading, at, out var hour, out var end))
            return null;
        // Somali writes the article at the number: "5ta galabnimo".
        if (reading.IsSmall(end) && reading.Tokens[end].Gap == '\0')
            end++;
        if (end >= reading.Tokens.Count)
            return null;
        // "24 ساعة" is how long it takes; only Lithuanian says the hour so.
        var isDuration = reading.Has(end, LexiconSection.Units, out _, out _, evenWeak: true) && reading.Language != "lt";
        if (isDuration)
            return null;
        if (reading.Is(end, LexiconSection.Clock, (int)ClockWord.At, out var next) && IsLong(reading, end) && !reading.Number(next, out _, out _))
            return (new(hour % 24, 0, hour > 12), next);
        if (reading.Tokens[at].IsNumber && (reading.Is(end, LexiconSection.Clock, (int)ClockWord.Am, out _) || reading.Is(end, LexiconSection.Clock, (int)ClockWord.Pm, out _)))
            return (new(hour % 24, 0, hour > 12), end);
        return null;
    }

    private static bool HourAt(EntityReading reading, int at, out int hour, out int next)
    {
        if (reading.Has(at, LexiconSection.Hours, out var named, out next, evenWeak: true))
        {
            hour = named + 1;
            return true;
        }
        return reading.Number(at, out hour, out next) && hour is >= 0 and <= 24;
    }

    private static bool IsLong(EntityReading reading, int at) => reading.Tokens[at].FoldedLength >= 3 || reading.Language == "nb";

    private static bool IsPart(EntityReading reading, int at) =>
        reading.Has(at, LexiconSection.DayParts, out _, out _, evenWeak: true) || reading.Has(at, LexiconSection.Days, out _, out _) || reading.Has(at, LexiconSection.Weekdays, out _, out _)
        || reading.Is(at, LexiconSection.Clock, (int)ClockWord.Am, out _) || reading.Is(at, LexiconSection.Clock, (int)ClockWord.Pm, out _);

    private static Clock Shift(int hour, int minutes)
    {
        var total = (((hour % 24) * 60) + minutes + (24 * 60)) % (24 * 60);
        // Half to one is half past twelve.
        return total / 60 == 0 && hour == 1 ? new(12, total % 60, false) : new(total / 60, total % 60, hour > 12);
    }

    private static DayPart? Part(EntityReading reading, int start, ref int end)
    {
        var behind = reading.IsSmall(end) ? end + 1 : end;
        if (reading.Is(behind, LexiconSection.Clock, (int)ClockWord.Pm, out var afterPm) && !reading.Has(behind, LexiconSection.DayParts, out _, out _, evenWeak: true))
        {
            end = afterPm;
            return DayPart.Afternoon;
        }
        if (reading.Is(behind, LexiconSection.Clock, (int)ClockWord.Am, out var afterAm) && !reading.Has(behind, LexiconSection.DayParts, out _, out _, evenWeak: true))
        {
            end = afterAm;
            return DayPart.Morning;
        }
        if (reading.Has(behind, LexiconSection.DayParts, out var part, out var next, evenWeak: true))
        {
            end = next;
            return (DayPart)part;
        }
        for (var at = start - 1; at >= 0 && at >= start - 4; at--)
        {
            if (reading.Has(at, LexiconSection.DayParts, out part, out _))
                return (DayPart)part;
            if (reading.Has(at, LexiconSection.Periods, out var period, out _) && (Period)period is Period.Tonight or Period.ThisMorning)
                return (Period)period == Period.Tonight ? DayPart.Evening : DayPart.Morning;
        }
        return null;
    }

    private static TimeOnly Likely(Clock clock, DayPart? part, string language) => ClockChoice.Likely(clock.Hour, clock.Minute, clock.IsSure, part, language);

    private static TimeOnly? Other(Clock clock, DayPart? part, TimeOnly time, string language) => ClockChoice.Other(clock.Hour, clock.Minute, clock.IsSure, part, time, language);
}
