namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Dates in digits: 2026-09-12, 12.9.2026, 12.9., 12/9, ۱۴۰۵/۶/۲۱. The day stands before the month, as in Norway.</summary>
internal static class NumericDates
{
    /// <summary>The date that begins at a token, and the token after it.</summary>
    public static (DaySpan Days, int End)? At(EntityReading reading, int at, DateOnly today)
    {
        if (!IsPart(reading, at, '\0'))
            return null;
        var mark = MarkAfter(reading, at);
        if (mark == '\0')
            return null;
        var (first, second) = (reading.Tokens[at].Number, reading.Tokens[at + 1].Number);
        if (IsPart(reading, at + 2, mark))
        {
            var third = reading.Tokens[at + 2].Number;
            var day = first >= 1000 ? Of(today, first, second, third) : Of(today, third < 100 ? 2000 + third : third, second, first);
            if (day is { } whole)
                return (new(whole), at + 3);
        }
        // 10-12 is from ten to twelve; 18.30 a time; 10.12 after "kl" too.
        if (mark == '-' || IsShare(reading, at + 1) || IsPart(reading, at + 2, mark) || reading.Is(at - 1, LexiconSection.Clock, (int)ClockWord.At, out _))
            return null;
        return Days.On(today, null, second, first) is { } found ? (new(found), at + 2) : null;
    }

    private static bool IsShare(EntityReading reading, int at) =>
        reading.Tokens[at].Start + reading.Tokens[at].Length is var behind && behind < reading.Text.Text.Length && reading.Text.Text[behind] is '%' or '°';

    private static DateOnly? Of(DateOnly today, int year, int month, int day) => year is >= 1300 and <= 1500
        ? month is >= 1 and <= 12 ? Days.OnSolar(today, year, month, day) : null
        : Days.On(today, year, month, day);

    private static char MarkAfter(EntityReading reading, int at) =>
        at + 1 < reading.Tokens.Count && reading.Tokens[at + 1] is { IsNumber: true, Gap: '.' or '/' or '-' } next && (next.IsTight || IsSpaced(reading, at + 1)) ? next.Gap : '\0';

    private static bool IsPart(EntityReading reading, int at, char gap) =>
        at < reading.Tokens.Count && reading.Tokens[at].IsNumber && (gap == '\0' || (reading.Tokens[at].Gap == gap && (reading.Tokens[at].IsTight || IsSpaced(reading, at))));

    // "12. 9." with a space is as good as without.
    private static bool IsSpaced(EntityReading reading, int at) =>
        reading.Tokens[at] is { Gap: '.' } token && token.Start - reading.Tokens[at - 1].Start - reading.Tokens[at - 1].Length == 2;
}
