using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Editing.Spreadsheets;

/// <summary>A cell as it is read.</summary>
/// <param name="Row">Its row, counted from 1.</param>
/// <param name="Text">What it shows; null for nothing.</param>
internal readonly record struct SheetCell(int Row, string? Text);

/// <summary>The cells of a workbook as text, in whichever of the format's ways a program has written them.</summary>
internal sealed class SheetCells
{
    // What Excel itself has at the most.
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private readonly WorkbookPart _book;
    private readonly IReadOnlyList<string> _shared;
    private long _letters;

    private SheetCells(WorkbookPart book)
    {
        SheetPackage.Count(book);
        _book = book;
        if (book.SharedStringTablePart is { } part) SheetPackage.Count(part);
        _shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => TextOf(item)) ?? []];
    }

    /// <summary>The cells of a workbook.</summary>
    /// <exception cref="FormatException">It has no workbook, or holds more than we read.</exception>
    public static SheetCells Of(SpreadsheetDocument document) => new(document.WorkbookPart ?? throw new FormatException("The file holds no workbook."));

    /// <summary>The rows of a sheet by column, counted from 0; null when no sheet has that name. Rows without a cell are left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, SheetCell>>? Find(string name)
    {
        return RowsOf(_book.Workbook?.Descendants<Sheet>().FirstOrDefault(sheet => string.Equals(sheet.Name?.Value?.Trim(), name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The rows of the first sheet; null when there is none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, SheetCell>>? First() => RowsOf(_book.Workbook?.Descendants<Sheet>().FirstOrDefault());

    private List<IReadOnlyDictionary<int, SheetCell>>? RowsOf(Sheet? sheet)
    {
        if (sheet?.Id?.Value is not { } id || _book.GetPartById(id) is not WorksheetPart part) return null;
        SheetPackage.Count(part);
        List<IReadOnlyDictionary<int, SheetCell>> rows = [];
        var number = 0;
        foreach (var row in part.Worksheet?.Descendants<Row>() ?? [])
        {
            number = row.RowIndex?.Value is { } index ? (int)Math.Min(index, MostRows + 1) : number + 1;
            if (number > MostRows) throw new FormatException($"A row stands below row {MostRows}, where no program has any.");
            if (Cells(row, number) is { Count: > 0 } cells) rows.Add(cells);
        }
        return rows;
    }

    private Dictionary<int, SheetCell> Cells(Row row, int number)
    {
        var cells = new Dictionary<int, SheetCell>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
            if (column is < 0 or >= MostColumns) throw new FormatException($"A cell of row {number} stands in a column that no program has.");
            var text = TextOf(cell);
            // One long text may stand in the file once and in every cell.
            if ((_letters += text?.Length ?? 0) > SheetPackage.MostCharacters) throw new FormatException("The workbook unpacks to more than we read.");
            cells[column] = new(number, text);
        }
        return cells;
    }

    private string? TextOf(Cell cell)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? TextOf(inline) : null;
        if (cell.CellValue?.Text is not { Length: > 0 } value) return null;
        if (type != CellValues.SharedString) return Clean(value);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : null;
    }

    // The reading aid of East Asian words stands beside the text and is no part of it.
    private static string TextOf(RstType item) =>
        Clean(string.Concat(item.ChildElements.SelectMany(child => child switch { Text text => [text.Text], Run run => run.Elements<Text>().Select(text => text.Text), _ => Enumerable.Empty<string>() })));

    // Excel writes the carriage return of a line break as this.
    private static string Clean(string text) => text.Replace("_x000D_", "", StringComparison.Ordinal);

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1) - 1;
}
