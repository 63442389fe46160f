using System.Globalization;
using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Editing.Spreadsheets;

namespace ChatBot.Editing.Activities;

/// <summary>Reads a workbook (.xlsx) with one activity a row: the first sheet, the columns named in its first row.</summary>
public static class ActivitySheet
{
    private const int MostColumns = 200;
    private const int FirstExcelDay = 10_000;
    private const int LastExcelDay = 100_000;

    /// <summary>Whether bytes are a workbook's.</summary>
    public static bool IsSheet(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads the workbook.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>Its rows; their lines are the sheet's where no row is empty.</returns>
    /// <exception cref="FormatException">It is no workbook, or unpacks to more than we read.</exception>
    public static ActivityTable Read(byte[] bytes)
    {
        if (bytes.Length > ImportLimits.Bytes) throw new FormatException($"The workbook has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        try
        {
            using var document = SheetPackage.Open(new MemoryStream(bytes, writable: false));
            var rows = SheetCells.Of(document).First() ?? throw new FormatException("The workbook has no sheet.");
            return ActivityTable.Parse(Encoding.UTF8.GetBytes(Text(rows)));
        }
        catch (Exception fault) when (SheetPackage.IsUnreadable(fault))
        {
            throw new FormatException("The file cannot be read as a workbook (.xlsx). Save it as an Excel workbook, without a password.", fault);
        }
    }

    private static string Text(IReadOnlyList<IReadOnlyDictionary<int, SheetCell>> rows)
    {
        if (rows.Count == 0) return "";
        var width = rows[0].Keys.Max() + 1;
        // Each row is as wide as the first: a stray cell far to the right would make a table of nothing.
        if (width > MostColumns) throw new FormatException($"The first row has a cell in column {width}. It names the columns, and there are at most {MostColumns}: delete what stands to the right of them.");
        var columns = Enumerable.Range(0, width).Select(at => rows[0].GetValueOrDefault(at).Text?.Trim() ?? "").ToArray();
        var text = new StringBuilder();
        var line = 0;
        foreach (var row in rows.Take(ActivityTable.MostRows + 2))
        {
            // Empty rows stand as empty lines, so that a fault names the row that staff see.
            for (var number = row.Values.First().Row; line < number - 1; line++) text.Append('\n');
            text.AppendJoin(';', columns.Select((column, at) => Quoted(Value(column, row.GetValueOrDefault(at).Text ?? "")))).Append('\n');
            line++;
        }

        return text.ToString();
    }

    // Excel keeps a date as the number of its day, and a price with a full stop.
    private static string Value(string column, string text) => column.ToLowerInvariant() switch
    {
        ActivityColumns.Checked or ActivityColumns.SourceDate when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var day) && day is > FirstExcelDay and < LastExcelDay =>
            DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ActivityColumns.Price when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) => price.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
        _ => text,
    };

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ')}\"";
}
