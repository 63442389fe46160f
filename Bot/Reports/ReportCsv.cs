using System.Text;

namespace ChatBot.Bot.Reports;

/// <summary>A report as a file for a spreadsheet: semicolons, as Norwegian Excel wants them, and no cell that it would run as a formula.</summary>
internal static class ReportCsv
{
    private const string LineEnd = "\r\n";

    // Excel and others take the wide forms for the same.
    private const string FormulaStarts = "=+-@\t\r\n|%＝＋－＠";

    /// <summary>The file: UTF-8 with a mark, so that Excel opens it with every letter in its place.</summary>
    public static byte[] Write(UseReport report)
    {
        var text = new StringBuilder();
        Line(text, [report.Title]);
        foreach (var note in report.Notes) Line(text, [note]);
        foreach (var table in report.Tables)
        {
            text.Append(LineEnd);
            Line(text, [table.Title]);
            Line(text, table.Columns);
            foreach (var row in table.Rows) Line(text, row);
            if (table.Rows.Count == 0) Line(text, [table.WhenEmpty]);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(';', cells.Select(Cell)).Append(LineEnd);

    // An apostrophe makes the cell a text. A space before the sign does not keep a program from running it.
    private static string Cell(string cell)
    {
        var harmless = cell.TrimStart(' ', '\u00a0', '"') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? $"'{cell}" : cell;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
