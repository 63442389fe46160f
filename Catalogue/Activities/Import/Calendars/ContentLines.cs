using System.Text;

namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>Cuts an iCalendar file into its properties.</summary>
internal static class ContentLines
{
    // A folded line without end would be one line in memory.
    private const int LongestLine = 100_000;
    private const int MostLines = 1_000_000;

    /// <exception cref="FormatException">It is longer than we read.</exception>
    public static IEnumerable<ContentLine> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ImportLimits.Bytes) throw new FormatException($"The calendar has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        return Cut(Decode(bytes));
    }

    // UTF-8 is the standard's; older programs write the letters of their system.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    private static IEnumerable<ContentLine> Cut(string text)
    {
        var (line, begun, number) = (new StringBuilder(), 1, 0);
        foreach (var raw in text.Split('\n'))
        {
            if (++number > MostLines) throw new FormatException($"The calendar has more than {MostLines} lines.");
            var piece = raw.TrimEnd('\r');
            if (piece.Length > 0 && piece[0] is ' ' or '\t') line.Append(piece, 1, piece.Length - 1);
            else
            {
                if (Parse(line.ToString(), begun) is { } whole) yield return whole;
                (line, begun) = (new StringBuilder(piece), number);
            }

            if (line.Length > LongestLine) throw new FormatException($"Line {begun} goes on for more than {LongestLine} characters.");
        }

        if (Parse(line.ToString(), begun) is { } last) yield return last;
    }

    // NAME;PARAMETER="a;b:c",d:value
    private static ContentLine? Parse(string line, int number)
    {
        var (quoted, colon) = (false, -1);
        var cuts = new List<int>();
        for (var at = 0; at < line.Length && colon < 0; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            else if (!quoted && line[at] == ';') cuts.Add(at);
            else if (!quoted && line[at] == ':') colon = at;
        }

        if (colon < 1) return null;
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < cuts.Count; at++)
        {
            var parameter = line[(cuts[at] + 1)..(at + 1 < cuts.Count ? cuts[at + 1] : colon)];
            var sign = parameter.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0) parameters.TryAdd(parameter[..sign].Trim(), parameter[(sign + 1)..].Trim('"', ' '));
        }

        return new(line[..(cuts.Count > 0 ? cuts[0] : colon)].Trim().ToUpperInvariant(), parameters, line[(colon + 1)..], number);
    }
}
