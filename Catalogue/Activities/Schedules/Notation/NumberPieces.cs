using System.Globalization;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Pieces of a schedule that begin with a digit: dates, hours, ordinals, numbers.</summary>
internal static class NumberPieces
{
    private const int MostDigits = 4;

    /// <summary>The piece at the beginning of a text, and how long it is.</summary>
    public static (ScheduleToken Token, int Length) At(ReadOnlySpan<char> rest, int position)
    {
        var first = Digits(rest, MostDigits);
        if (first == MostDigits && Date(rest, first, '-', 2, out var length)) return (DateToken(rest[..length].ToString(), position, '-', 0, 2), length);
        if (first <= 2 && Date(rest, first, '.', 4, out length)) return (DateToken(rest[..length].ToString(), position, '.', 2, 0), length);
        if (first <= 2 && first < rest.Length && rest[first] is ':' or '.' && Digits(rest[(first + 1)..], 2) is var minutes and > 0)
        {
            length = first + 1 + minutes;
            return (new(TokenKind.Pair, rest[..length].ToString(), position, Number(rest[..first]), Number(rest[(first + 1)..length])), length);
        }

        return first < rest.Length && rest[first] == '.'
            ? (new(TokenKind.Ordinal, rest[..(first + 1)].ToString(), position, Number(rest[..first])), first + 1)
            : (new(TokenKind.Number, rest[..first].ToString(), position, Number(rest[..first])), first);
    }

    // Two more groups of digits after the first: one or two, then two at most or exactly four.
    private static bool Date(ReadOnlySpan<char> rest, int first, char divider, int last, out int length)
    {
        length = 0;
        if (first >= rest.Length || rest[first] != divider) return false;
        var second = Digits(rest[(first + 1)..], 2);
        var at = first + 1 + second;
        if (second == 0 || at >= rest.Length || rest[at] != divider) return false;
        var third = Digits(rest[(at + 1)..], last);
        length = at + 1 + third;
        return last == MostDigits ? third == MostDigits : third > 0;
    }

    private static ScheduleToken DateToken(string text, int position, char divider, int year, int day)
    {
        var parts = text.Split(divider);
        var (y, m, d) = (Number(parts[year]), Number(parts[1]), Number(parts[day]));
        var exists = y is >= 1900 and <= 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
        return exists ? new(TokenKind.Date, text, position, Date: new(y, m, d)) : new(TokenKind.Wrong, text, position);
    }

    private static int Digits(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        while (count < most && count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
