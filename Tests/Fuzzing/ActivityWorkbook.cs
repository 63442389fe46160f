using ChatBot.Catalogue.Activities.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Tests.Fuzzing;

/// <summary>A table of activities as an organisation sends it: a workbook.</summary>
internal static class ActivityWorkbook
{
    public static byte[] Of(ActivityTable table) => Of([table.Columns, .. table.Rows.Select(row => (IReadOnlyList<string>)[.. table.Columns.Select(column => row[column])])]);

    /// <summary>A workbook of cells, each with its address, changed as a test wants.</summary>
    public static byte[] Of(IReadOnlyList<IReadOnlyList<string>> rows, Action<Worksheet>? change = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, at) => new Row(row.Select(Cell)) { RowIndex = (uint)at + 1 })));
            change?.Invoke(sheet.Worksheet);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Ark1" }));
        }

        return stream.ToArray();
    }

    private static OpenXmlElement Cell(string text) => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
