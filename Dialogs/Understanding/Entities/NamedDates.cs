namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Dates in words: tomorrow, next Friday, this weekend, 12 May, week 32, in three days.</summary>
internal static class NamedDates
{
    /// <summary>The date that begins at a token, and the token after it.</summary>
    public static (DaySpan Days, int End)? At(EntityReading reading, int at, DateOnly today) =>
        DayOfMonth(reading, at, today) ?? InSomeTime(reading, at, today) ?? WeekNumber(reading, at, today) ?? Weekday(reading, at, today)
        ?? Period(reading, at, today) ?? Relative(reading, at, today) ?? WholeMonth(reading, at, today);

    private static (DaySpan Days, int End)? Relative(EntityReading reading, int at, DateOnly today) =>
        reading.Has(at, LexiconSection.Days, out var day, out var next) ? (new DaySpan(today.AddDays(day - 2)), next) : null;

    private static (DaySpan Days, int End)? Period(EntityReading reading, int at, DateOnly today)
    {
        if (!reading.Has(at, LexiconSection.Periods, out var period, out var next))
            return null;
        DaySpan days = (Period)period switch
        {
            Entities.Period.Tonight or Entities.Period.ThisMorning => new(today),
            Entities.Period.ThisWeek => Days.Week(today, 0),
            Entities.Period.NextWeek => Days.Week(today, 1),
            Entities.Period.LastWeek => Days.Week(today, -1),
            Entities.Period.ThisWeekend => Days.Weekend(today, 0),
            Entities.Period.NextWeekend => Days.Weekend(today, 1),
            Entities.Period.ThisMonth => Days.Month(today, 0),
            _ => Days.Month(today, 1),
        };
        // "Next week on Friday".
        if (days.To.DayNumber - days.From.DayNumber == 6 && WeekdayAt(reading, next) is { } named)
            return (new(days.From.AddDays(named.Weekday)), named.End);
        return (days, next);
    }

    private static (DaySpan Days, int End)? Weekday(EntityReading reading, int at, DateOnly today)
    {
        var start = reading.Has(at, LexiconSection.DateWords, out var before, out var afterMod) && (DateWord)before is DateWord.This or DateWord.Next or DateWord.Last ? afterMod : at;
        if (!reading.Has(start, LexiconSection.Weekdays, out var weekday, out var end, evenWeak: start > at))
            return null;
        var mod = start > at ? (DateWord)before : DateWord.This;
        if (start == at && reading.Has(end, LexiconSection.DateWords, out var after, out var afterNext, evenWeak: true)
            && (DateWord)after is DateWord.Next or DateWord.Last or DateWord.This)
            (mod, end) = ((DateWord)after, afterNext);
        var behind = reading.IsSmall(end) ? end + 1 : end;
        if (ExplicitDay(reading, behind, today) is { } dated)
            return dated;
        if (reading.Has(behind, LexiconSection.Periods, out var period, out var afterPeriod) && (Period)period is Entities.Period.NextWeek or Entities.Period.ThisWeek)
            return (new(Days.InWeek(today, (Period)period == Entities.Period.NextWeek ? 1 : 0, weekday)), afterPeriod);
        DateOnly day = mod switch
        {
            DateWord.Next => Days.InWeek(today, 1, weekday),
            DateWord.Last => Days.Last(today, weekday),
            _ => Days.Coming(today, weekday),
        };
        return (new(day), end);
    }

    private static (DaySpan Days, int End)? ExplicitDay(EntityReading reading, int at, DateOnly today) =>
        NumericDates.At(reading, at, today) ?? DayOfMonth(reading, at, today);

    private static (int Weekday, int End)? WeekdayAt(EntityReading reading, int at)
    {
        at = reading.IsSmall(at) ? at + 1 : at;
        return reading.Has(at, LexiconSection.Weekdays, out var weekday, out var next) ? (weekday, next) : null;
    }

    // 12. mai, 12 of May, 12.–15. mai, May 12, ۱۵ حمل; the year may follow.
    private static (DaySpan Days, int End)? DayOfMonth(EntityReading reading, int at, DateOnly today)
    {
        if (at >= reading.Tokens.Count)
            return null;
        if (reading.Tokens[at] is { IsNumber: true, Number: >= 1 and <= 31 } first)
        {
            var next = at + 1;
            var last = first.Number;
            if (next < reading.Tokens.Count && reading.Tokens[next] is { IsNumber: true, Gap: '.' or '-', Number: >= 1 and <= 31 } second && second.Number > last)
                (last, next) = (second.Number, next + 1);
            for (var small = 0; small < 2 && IsOrdinal(reading, next); small++)
                next++;
            return MonthAt(reading, next) is { } month ? Dated(reading, today, month, first.Number, last) : null;
        }
        // "the first of October", "یکم اکتوبر".
        if (reading.Has(at, LexiconSection.Numbers, out var word, out var behind, evenWeak: true) && word > 0
            && MonthAt(reading, reading.IsSmall(behind) ? behind + 1 : behind) is { } after)
            return Dated(reading, today, after, word, word);
        if (MonthAt(reading, at) is { } named && named.End < reading.Tokens.Count && reading.Tokens[named.End] is { IsNumber: true, Number: >= 1 and <= 31 } day
            && !(named.End + 1 < reading.Tokens.Count && reading.Tokens[named.End + 1] is { IsNumber: true, Gap: ':' }))
            return Dated(reading, today, named with { End = named.End + 1 }, day.Number, day.Number);
        return null;
    }

    private static (DaySpan Days, int End)? Dated(EntityReading reading, DateOnly today, (int Month, bool Solar, int End) month, int from, int to)
    {
        var (year, end) = YearAt(reading, month.End, month.Solar);
        var first = month.Solar ? Days.OnSolar(today, year, month.Month, from) : Days.On(today, year, month.Month, from);
        var last = from == to ? first : month.Solar ? Days.OnSolar(today, year, month.Month, to) : Days.On(today, year, month.Month, to);
        return first is { } a && last is { } b ? (new(a <= b ? a : b, b), end) : null;
    }

    private static (DaySpan Days, int End)? WholeMonth(EntityReading reading, int at, DateOnly today)
    {
        if (!reading.Has(at, LexiconSection.Months, out var month, out var next))
            return null;
        var (year, end) = YearAt(reading, next, solar: false);
        return (Days.InMonth(today, year, month + 1), end);
    }

    private static (DaySpan Days, int End)? WeekNumber(EntityReading reading, int at, DateOnly today) =>
        reading.Is(at, LexiconSection.DateWords, (int)DateWord.Week, out var next) && next < reading.Tokens.Count
        && reading.Tokens[next] is { IsNumber: true, Gap: not ('.' or '-') } token && Days.IsoWeek(today, token.Number) is { } week ? (week, next + 1) : null;

    // "in three days", "om 3 dager", "3 روز بعد", "two weeks ago".
    private static (DaySpan Days, int End)? InSomeTime(EntityReading reading, int at, DateOnly today)
    {
        var isIn = reading.Is(at, LexiconSection.DateWords, (int)DateWord.In, out var start);
        var isAgo = reading.Is(at, LexiconSection.DateWords, (int)DateWord.Ago, out var afterAgo) && !isIn;
        if (isAgo)
            start = afterAgo;
        var isNumber = reading.Number(start, out var count, out var unitAt);
        if (!isNumber)
            (count, unitAt) = (1, start);
        if (!reading.Has(unitAt, LexiconSection.Units, out var unit, out var end, evenWeak: true) || (TimeUnit)unit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Year || count > 400)
            return null;
        // "через месяц", "za miesiąc": in a month.
        if (!isNumber && !(isIn && reading.Language is "ru" or "uk" or "pl" or "lt"))
            return null;
        if (!isIn && !isAgo)
        {
            if (!isNumber)
                return null;
            if (reading.Is(end, LexiconSection.DateWords, (int)DateWord.Ago, out var ago) && reading.Language is not ("ar" or "ti"))
                (isAgo, end) = (true, ago);
            else if (reading.Is(end, LexiconSection.DateWords, (int)DateWord.In, out var behind))
                (isIn, end) = (true, behind);
            else
                return null;
        }
        else if (isIn && reading.Is(end, LexiconSection.DateWords, (int)DateWord.Ago, out var afterwards) && isNumber && reading.Language is not ("ar" or "ti"))
        {
            (isIn, isAgo, end) = (false, true, afterwards);
        }
        var sign = isAgo ? -count : count;
        return (new((TimeUnit)unit switch
        {
            TimeUnit.Day => today.AddDays(sign),
            TimeUnit.Week => today.AddDays(7 * sign),
            _ => today.AddMonths(sign),
        }), end);
    }

    private static (int Month, bool Solar, int End)? MonthAt(EntityReading reading, int at)
    {
        if (reading.Has(at, LexiconSection.Months, out var month, out var next, evenWeak: true))
            return (month + 1, false, next);
        return reading.Has(at, LexiconSection.SolarMonths, out var solar, out var after, evenWeak: true) ? (solar + 1, true, after) : null;
    }

    private static (int? Year, int End) YearAt(EntityReading reading, int at, bool solar)
    {
        if (at >= reading.Tokens.Count || !reading.Tokens[at].IsNumber)
            return (null, at);
        var year = reading.Tokens[at].Number;
        return (solar ? year is >= 1300 and <= 1500 : year is >= 1900 and <= 2100) ? (year, at + 1) : (null, at);
    }

    // "12th of May", "12-го мая", "12 d."
    private static bool IsOrdinal(EntityReading reading, int at) => reading.IsSmall(at) && reading.Tokens[at].FoldedLength <= 3;
}
