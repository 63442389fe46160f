using System.Text;
using CsvHelper;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>A table of activities as staff keep it. Rows that are not changed are written back letter by letter as they were read.</summary>
public sealed class ActivityTable
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 50_000;

    internal const string ExcelLineEnd = "\r\n";
    private const string FormulaStarts = "=+-@";

    private readonly char _delimiter;
    private readonly string _lineEnd;
    private readonly string _header;

    private ActivityTable(char delimiter, string lineEnd, string header, IReadOnlyList<string> columns, IReadOnlyList<ActivityRow> rows)
    {
        _delimiter = delimiter;
        _lineEnd = lineEnd;
        _header = header;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns in the order of the file, in small letters.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows that hold anything, in the order of the file.</summary>
    public IReadOnlyList<ActivityRow> Rows { get; }

    /// <summary>A table without rows.</summary>
    /// <param name="columns">Its columns.</param>
    public static ActivityTable WithColumns(IReadOnlyList<string> columns) => new(';', ExcelLineEnd, string.Join(';', columns), columns, []);

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The file: UTF-8 or Windows-1252, with semicolons, commas or tabs.</param>
    /// <exception cref="InvalidDataException">It has more rows than <see cref="MostRows"/>, a row of more than a megabyte, or a quotation mark that is never closed.</exception>
    public static ActivityTable Parse(ReadOnlySpan<byte> bytes)
    {
        using var table = new TableRows(bytes);
        return table.HasHeader ? new(table.Delimiter, table.LineEnd, table.Header, table.Columns, [.. table.Read(raw: true)]) : WithColumns([]);
    }

    /// <summary>The table with one row put in place of the row of the same id, or added at the end.</summary>
    /// <param name="cells">The cells by column.</param>
    public ActivityTable With(IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var missing = cells.Where(cell => cell.Value.Length > 0 && !Columns.Contains(cell.Key, StringComparer.Ordinal)).Select(cell => cell.Key).ToList();
        if (missing.Count > 0) return WithMore(missing).With(cells);
        var at = Rows.ToList().FindIndex(row => row[ActivityColumns.Id] == cells[ActivityColumns.Id]);
        List<ActivityRow> rows = [.. Rows];
        var changed = new ActivityRow(at < 0 ? 0 : rows[at].Line, null, cells);
        if (at < 0) rows.Add(changed);
        else rows[at] = changed;
        return new(_delimiter, _lineEnd, _header, Columns, rows);
    }

    /// <summary>The table with rows added at the end, none of whose ids it has.</summary>
    /// <param name="rows">The cells of each row by column; columns it lacks are left out.</param>
    public ActivityTable WithAll(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        new(_delimiter, _lineEnd, _header, Columns, [.. Rows, .. rows.Select(cells => new ActivityRow(0, null, cells))]);

    /// <summary>The table without the row of an id.</summary>
    /// <param name="id">The id.</param>
    public ActivityTable Without(string id) => new(_delimiter, _lineEnd, _header, Columns, [.. Rows.Where(row => row[ActivityColumns.Id] != id)]);

    /// <summary>The file: UTF-8 with a mark, so that Excel opens it with every letter in its place.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(_header).Append(_lineEnd);
        foreach (var row in Rows) text.Append(row.Raw ?? Written(row)).Append(_lineEnd);
        return CsvBytes.Of(text.ToString());
    }

    // A column that staff have taken out comes back at the end when a row needs it.
    private ActivityTable WithMore(List<string> columns) => new(
        _delimiter, _lineEnd, $"{_header}{_delimiter}{string.Join(_delimiter, columns)}", [.. Columns, .. columns], [.. Rows.Select(row => row with { Raw = null })]);

    private string Written(ActivityRow row) => string.Join(_delimiter, Columns.Select(column => Quoted(row[column])));

    // Excel would run such a cell as a formula; the apostrophe makes it text, and is taken away again where a table is read.
    private static string Harmless(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;

    private string Quoted(string text) => Quote(Harmless(text));

    private string Quote(string cell) =>
        cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(_delimiter, StringComparison.Ordinal) || cell != cell.Trim()
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    /// <summary>The cells of the row that was read last.</summary>
    internal static string[] Record(CsvReader reader)
    {
        var record = new string[reader.FieldCount];
        for (var field = 0; field < record.Length; field++) record[field] = Bare(reader.GetString(field));
        return record;
    }

    private static string Bare(string cell) => cell is ['\'', var start, ..] && FormulaStarts.Contains(start, StringComparison.Ordinal) ? cell[1..] : cell;
}
