using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Tests.Staff;

/// <summary>What a translator does to a spreadsheet of ours.</summary>
internal static class StaffSheet
{
    private const int NewText = 6;

    /// <summary>Writes a new text.</summary>
    public static byte[] Change(byte[] file, string key, string text) => Change(file, key, text, out _);

    /// <summary>Writes a new text, and tells in which cell.</summary>
    public static byte[] Change(byte[] file, string key, string text, out string cell)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var target = Rows(document).Single(row => KeyOf(row) == key).Elements<Cell>().ElementAt(NewText);
            target.DataType = CellValues.InlineString;
            target.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            cell = target.CellReference!.Value!;
        }
        return copy.ToArray();
    }

    /// <summary>The keys of its rows.</summary>
    public static IReadOnlyList<string> Keys(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. Rows(document).Skip(1).Select(KeyOf)];
    }

    private static IEnumerable<Row> Rows(SpreadsheetDocument document)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().First(sheet => sheet.Name == "texts");
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>();
    }

    private static string KeyOf(Row row) => row.Elements<Cell>().First().InnerText;
}
