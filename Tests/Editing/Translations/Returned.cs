using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Tests.Editing.Translations;

/// <summary>A spreadsheet that went out and comes back with what a translator has written.</summary>
internal sealed class Returned
{
    public const string Price = "norwegian-price.Sms";

    private static readonly DateOnly Day = new(2026, 11, 21);

    private readonly MemoryStream _file = new();

    public Returned(ContentHouse house, string language = "uk", string? municipality = null, bool questions = false)
    {
        SheetWriter.Write(Exported(house, language, municipality, questions), _file);
    }

    /// <summary>A file that lies somewhere.</summary>
    public Returned(byte[] file) => _file.Write(file);

    public byte[] ToBytes() => _file.ToArray();

    public static ExportedTexts Exported(ContentHouse house, string language, string? municipality = null, bool questions = false, params IReadOnlyCollection<TextState> only) =>
        Exported(house.Content, language, municipality, questions, only);

    public static ExportedTexts Exported(Content content, string language, string? municipality = null, bool questions = false, params IReadOnlyCollection<TextState> only) =>
        ExportedTexts.Of(content, content.Languages.Get(language), municipality, only, questions, Day);

    /// <summary>The XLIFF file of the same texts.</summary>
    public static MemoryStream Xliff(ContentHouse house, string language = "uk", string? municipality = null)
    {
        var file = new MemoryStream();
        XliffWriter.Write(Exported(house, language, municipality), file);
        return new(file.ToArray());
    }

    public ReturnedTexts Texts => SheetReader.Read(new MemoryStream(_file.ToArray()));

    /// <summary>Writes into the cell of a key in a column, and says which cell it is.</summary>
    public string Write(string key, string text, char column = 'G')
    {
        using var document = SpreadsheetDocument.Open(_file, true);
        var row = Rows(document).Single(row => row.Elements<Cell>().First().InnerText == key);
        var cell = row.Elements<Cell>().Single(cell => cell.CellReference!.Value![0] == column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text)));
        return cell.CellReference!.Value!;
    }

    /// <summary>Changes the document otherwise.</summary>
    public void Edit(Action<SpreadsheetDocument> edit)
    {
        using var document = SpreadsheetDocument.Open(_file, true);
        edit(document);
    }

    public static IEnumerable<Row> Rows(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart!;
        var sheet = book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "texts");
        return ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>();
    }

    public ImportPlan Plan(ContentHouse house, string? role = null) => new TextImport(Texts, role, Day).Plan(house.Home.Read());

    public static TextImport Import(ReturnedTexts texts, string? role = null) => new(texts, role, Day);

    public static string Hash(string text) => TranslationComment.HashOf(text);
}
