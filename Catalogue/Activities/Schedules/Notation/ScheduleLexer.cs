using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Cuts a cell into clauses and these into pieces.</summary>
internal static partial class ScheduleLexer
{
    public static IEnumerable<List<ScheduleToken>> Clauses(string text)
    {
        var clause = new List<ScheduleToken>();
        foreach (Match match in Piece().Matches(text))
        {
            if (match.Groups["end"].Success)
            {
                if (clause.Count > 0) yield return clause;
                clause = [];
            }
            else clause.Add(Token(match));
        }

        if (clause.Count > 0) yield return clause;
    }

    private static ScheduleToken Token(Match match)
    {
        var (text, position) = (match.Value, match.Index + 1);
        if (match.Groups["iso"].Success) return Date(text, position, text.Split('-'), 0, 1, 2);
        if (match.Groups["nor"].Success) return Date(text, position, text.Split('.'), 2, 1, 0);
        if (match.Groups["pair"].Success)
        {
            var parts = text.Split(':', '.');
            return new(TokenKind.Pair, text, position, Number(parts[0]), Number(parts[1]));
        }

        if (match.Groups["rule"].Success) return new(TokenKind.Rule, text, position);
        if (match.Groups["ord"].Success) return new(TokenKind.Ordinal, text, position, Number(text[..^1]));
        if (match.Groups["num"].Success) return new(TokenKind.Number, text, position, Number(text));
        if (match.Groups["note"].Success) return new(TokenKind.Note, text[1..^1].Trim(), position);
        if (match.Groups["dots"].Success) return new(TokenKind.Dots, text, position);
        if (match.Groups["dash"].Success) return new(TokenKind.Dash, text, position);
        if (match.Groups["comma"].Success) return new(TokenKind.Comma, text, position);
        return match.Groups["word"].Success ? new(TokenKind.Word, text.ToLowerInvariant().TrimEnd('.'), position) : new(TokenKind.Wrong, text, position);
    }

    private static ScheduleToken Date(string text, int position, string[] parts, int year, int month, int day)
    {
        var (y, m, d) = (Number(parts[year]), Number(parts[month]), Number(parts[day]));
        var exists = y is >= 1900 and <= 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
        return exists ? new(TokenKind.Date, text, position, Date: new(y, m, d)) : new(TokenKind.Wrong, text, position);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<end>[;\r\n])|(?<rule>FREQ=[A-Z0-9=,/+-]+)|(?<note>\([^()\r\n]*\))|(?<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})|(?<nor>[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})|(?<pair>[0-9]{1,2}[:.][0-9]{1,2})|(?<dots>\.\.)|(?<ord>[0-9]{1,4}\.)|(?<num>[0-9]{1,4})|(?<dash>[-\u2010-\u2015])|(?<comma>,)|(?<word>\p{L}[\p{L}.]*)|(?<wrong>\S)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
