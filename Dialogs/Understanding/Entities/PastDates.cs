namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds when something happened, as people remember it: a day, a month, a year, "three years ago".</summary>
internal static class PastDates
{
    private const int FirstYear = 1950, MostYears = 60, HalfAYear = 6;
    private const int FirstSolarYear = 1350, LastSolarYear = 1450;

    /// <summary>The days it can have been; null when the text names none that has come.</summary>
    public static DaySpan? Find(EntityReading reading, DateOnly today)
    {
        var found = YearsAgo(reading, today) ?? MonthAndYear(reading, today) ?? Named(reading, today) ?? Year(reading, today);
        return found is not { } days || days.From > today ? null : days.To > today ? new(days.From, today) : days;
    }

    // Three years ago is some time around that day.
    private static DaySpan? YearsAgo(EntityReading reading, DateOnly today)
    {
        for (var at = 0; at < reading.Tokens.Count; at = reading.After(at))
        {
            if (reading.Number(at, out var count, out var next) && count is > 0 and <= MostYears && reading.Is(next, LexiconSection.Units, (int)TimeUnit.Year, out _))
                return new(today.AddYears(-count).AddMonths(-HalfAYear), today.AddYears(-count).AddMonths(HalfAYear));
            if (reading.Is(at, LexiconSection.DateWords, (int)DateWord.Last, out next) && reading.Is(next, LexiconSection.Units, (int)TimeUnit.Year, out _))
                return WholeYear(today.Year - 1);
        }
        return null;
    }

    // 9/2023, 09.2023, 2023-09.
    private static DaySpan? MonthAndYear(EntityReading reading, DateOnly today)
    {
        for (var at = 0; at + 1 < reading.Tokens.Count; at++)
        {
            var (first, second) = (reading.Tokens[at], reading.Tokens[at + 1]);
            var isPartOfDay = (at > 0 && first.Gap == second.Gap && reading.Tokens[at - 1].IsNumber) || (at + 2 < reading.Tokens.Count && reading.Tokens[at + 2].IsNumber && reading.Tokens[at + 2].Gap == second.Gap);
            if (!first.IsNumber || !second.IsNumber || second.Gap is not ('.' or '/' or '-' or ' ') || isPartOfDay) continue;
            if (first.Number is >= 1 and <= 12 && IsYear(second.Number, today)) return Month(second.Number, first.Number);
            if (second.Number is >= 1 and <= 12 && IsYear(first.Number, today) && second.Gap != ' ') return Month(first.Number, second.Number);
        }
        return null;
    }

    private static DaySpan? Named(EntityReading reading, DateOnly today)
    {
        foreach (var mention in DateFinder.Find(reading, today))
        {
            var (from, to) = (mention.From, mention.To);
            // "March" without a year is the last March there was.
            while (from > today) (from, to) = (from.AddYears(-1), to.AddYears(-1));
            return new(from, to < from ? from : to);
        }
        return null;
    }

    private static DaySpan? Year(EntityReading reading, DateOnly today)
    {
        foreach (var token in reading.Tokens)
        {
            if (token.IsNumber && IsYear(token.Number, today)) return WholeYear(token.Number);
            if (token.Number is >= FirstSolarYear and <= LastSolarYear && Days.OnSolar(today, token.Number, 1, 1) is { } first) return new(first, first.AddYears(1).AddDays(-1));
        }
        return null;
    }

    private static bool IsYear(int number, DateOnly today) => number >= FirstYear && number <= today.Year;

    private static DaySpan WholeYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    private static DaySpan Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
}
