namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Cuts a cell into clauses and these into pieces. Written by hand, for a country has hundreds of thousands of cells and an expression took ten times as long.</summary>
internal static class ScheduleLexer
{
    private const string Rule = "FREQ=";

    public static IEnumerable<List<ScheduleToken>> Clauses(string text)
    {
        List<ScheduleToken> clause = [];
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ';' or '\r' or '\n')
            {
                if (clause.Count > 0) yield return clause;
                clause = [];
                at++;
            }
            else if (char.IsWhiteSpace(text[at])) at++;
            else
            {
                var (token, length) = PieceAt(text, at);
                clause.Add(token);
                at += length;
            }
        }

        if (clause.Count > 0) yield return clause;
    }

    private static (ScheduleToken Token, int Length) PieceAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (char.IsAsciiDigit(rest[0])) return NumberPieces.At(rest, at + 1);
        var (kind, length) = KindOf(rest);
        var piece = rest[..length].ToString();
        var token = kind switch
        {
            TokenKind.Note => new ScheduleToken(kind, piece[1..^1].Trim(), at + 1),
            TokenKind.Word => new(kind, piece.ToLowerInvariant().TrimEnd('.'), at + 1),
            _ => new(kind, piece, at + 1),
        };
        return (token, length);
    }

    private static (TokenKind Kind, int Length) KindOf(ReadOnlySpan<char> rest)
    {
        if (RuleLength(rest) is var rule and > 0) return (TokenKind.Rule, rule);
        if (NoteLength(rest) is var note and > 0) return (TokenKind.Note, note);
        if (rest.StartsWith("..")) return (TokenKind.Dots, 2);
        if (rest[0] is '-' or (>= '\u2010' and <= '\u2015')) return (TokenKind.Dash, 1);
        if (rest[0] == ',') return (TokenKind.Comma, 1);
        if (!char.IsLetter(rest[0])) return (TokenKind.Wrong, 1);
        var length = 1;
        while (length < rest.Length && (char.IsLetter(rest[length]) || rest[length] == '.')) length++;
        return (TokenKind.Word, length);
    }

    private static int RuleLength(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(Rule, StringComparison.Ordinal)) return 0;
        var length = Rule.Length;
        while (length < rest.Length && (rest[length] is >= 'A' and <= 'Z' or >= '0' and <= '9' or '=' or ',' or '/' or '+' or '-')) length++;
        return length > Rule.Length ? length : 0;
    }

    private static int NoteLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '(') return 0;
        var end = rest[1..].IndexOfAny("()\r\n");
        return end >= 0 && rest[end + 1] == ')' ? end + 2 : 0;
    }
}
