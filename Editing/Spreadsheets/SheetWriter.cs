using System.Globalization;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Translations;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Editing.Spreadsheets;

/// <summary>Writes texts as a spreadsheet (<c>.xlsx</c>) for a translator.</summary>
public static class SheetWriter
{
    private const double LineHeight = 15;
    private const double TallestRow = 405;

    /// <summary>Writes the spreadsheet.</summary>
    /// <param name="exported">The texts.</param>
    /// <param name="output">Where to write; a stream that can be read and sought, such as a memory stream.</param>
    public static void Write(ExportedTexts exported, Stream output)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = SheetStyles.Make();
        var texts = book.AddNewPart<WorksheetPart>();
        texts.Worksheet = Texts(exported);
        var about = book.AddNewPart<WorksheetPart>();
        about.Worksheet = About(exported);
        Number(texts.Worksheet);
        Number(about.Worksheet);
        book.Workbook = new(new Sheets(
            new Sheet { Name = SheetColumns.Texts, SheetId = 1, Id = book.GetIdOfPart(texts) },
            new Sheet { Name = SheetColumns.About, SheetId = 2, Id = book.GetIdOfPart(about) }));
    }

    // Not every program counts rows and columns for itself.
    private static void Number(Worksheet sheet)
    {
        foreach (var (row, i) in sheet.Descendants<Row>().Select((row, i) => (row, i + 1)))
        {
            row.RowIndex = (uint)i;
            foreach (var (cell, column) in row.Elements<Cell>().Select((cell, column) => (cell, column)))
                cell.CellReference = SheetColumns.Letter(column) + i.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static Worksheet Texts(ExportedTexts exported)
    {
        var rows = new SheetData(new Row(SheetColumns.All.Select(column => TextCell(column.Heading, SheetStyles.Heading))) { Height = 2 * LineHeight, CustomHeight = true });
        rows.Append(exported.Rows.Select(row => RowOf(row, exported.Language.RightToLeft)));
        var last = SheetColumns.Letter(SheetColumns.All.Count - 1) + (exported.Rows.Count + 1).ToString(CultureInfo.InvariantCulture);
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(SheetColumns.All.Select((column, i) => ColumnOf(i, column.Width, column.Heading == SheetColumns.SourceHash))),
            rows,
            // No password: it keeps a hand from slipping, not somebody out.
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false, Sort = false, AutoFilter = false },
            new AutoFilter { Reference = $"A1:{last}" },
            // On paper too a cell has its address.
            new PrintOptions { Headings = true, GridLines = true },
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Row RowOf(TextRow row, bool rightToLeft)
    {
        var (locked, open) = rightToLeft ? (SheetStyles.LockedRightToLeft, SheetStyles.OpenRightToLeft) : (SheetStyles.Locked, SheetStyles.Open);
        return new(
        [
            TextCell(row.Key, SheetStyles.Locked),
            TextCell(row.Source, SheetStyles.Locked),
            TextCell(row.Help, SheetStyles.Locked),
            TextCell(row.Present ?? "", locked),
            TextCell(NameOf(row.State), SheetStyles.Open),
            TextCell(row.BudgetUsed, SheetStyles.Locked),
            TextCell("", open),
            TextCell(TranslationComment.HashOf(row.Source), SheetStyles.Locked),
        ])
        {
            Height = HeightOf(row.Source, row.Help, row.Present ?? ""),
            CustomHeight = true,
        };
    }

    // A row that says no height is shown one line high by some programs, with the text cut off.
    private static double HeightOf(params IReadOnlyList<string> texts)
    {
        var lines = texts.Select((text, i) => text.Split('\n').Sum(line => 1 + (line.Length / (SheetColumns.All[i + 1].Width - 4)))).Max();
        return Math.Min(lines * LineHeight, TallestRow);
    }

    private static Worksheet About(ExportedTexts exported) => new(
        new Columns(ColumnOf(0, 18, false), ColumnOf(1, 110, false)),
        new SheetData(
        [
            Line(SheetColumns.Language, exported.Language.Tag),
            Line(SheetColumns.Municipality, exported.Municipality ?? ""),
            Line(SheetColumns.Content, exported.ContentVersion),
            .. SheetColumns.Advice.Select(advice => Line("", advice)),
        ]));

    private static Row Line(string name, string value) => new(TextCell(name, SheetStyles.Heading), TextCell(value, SheetStyles.Locked));

    private static Column ColumnOf(int index, int width, bool hidden) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Hidden = hidden };

    // The text stands in the cell as text: what begins with = is no formula.
    private static Cell TextCell(string text, uint style) =>
        text.Length == 0 ? new() { StyleIndex = style } : new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static string NameOf(TextState state) => state.ToString().ToLowerInvariant();
}
