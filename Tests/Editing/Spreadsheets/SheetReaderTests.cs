using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Tests.Editing.Spreadsheets;

public sealed class SheetReaderTests : IDisposable
{
    private const string Price = Returned.Price;

    private readonly ContentHouse _house = new();

    [Fact]
    public void What_begins_like_a_formula_stays_text()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "=1+1");

        Assert.Equal("=1+1", New(sheet.Texts));
    }

    [Fact]
    public void Columns_are_found_by_their_headings_wherever_they_have_been_moved()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "ny");
        sheet.Edit(document =>
        {
            foreach (var row in Returned.Rows(document))
            {
                var cells = row.Elements<Cell>().ToList();
                row.RemoveAllChildren();
                foreach (var (cell, i) in cells.AsEnumerable().Reverse().Select((cell, i) => (cell, i)))
                {
                    cell.CellReference = $"{(char)('A' + i)}{row.RowIndex}";
                    row.Append(cell);
                }
            }
        });

        Assert.Equal("ny", New(sheet.Texts));
        Assert.StartsWith("B", sheet.Texts.Texts[0].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_in_the_workbook_s_common_table_are_read_with_their_formatting_left_out()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "x");
        sheet.Edit(document =>
        {
            var table = document.WorkbookPart!.AddNewPart<SharedStringTablePart>();
            table.SharedStringTable = new(new SharedStringItem(new Run(new RunProperties(new Bold()), new Text("Без")), new Run(new Text("коштовно_x000D_\nтут")), new PhoneticRun(new Text("aid")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
            var cell = Returned.Rows(document).Single(row => row.Elements<Cell>().First().InnerText == Price).Elements<Cell>().ElementAt(6);
            cell.RemoveAllChildren();
            cell.DataType = CellValues.SharedString;
            cell.Append(new CellValue("0"));
        });

        Assert.Equal("Безкоштовно\nтут", New(sheet.Texts));
    }

    [Fact]
    public void A_number_typed_into_a_cell_is_a_text()
    {
        var sheet = new Returned(_house);
        sheet.Edit(document =>
        {
            var cell = Returned.Rows(document).Single(row => row.Elements<Cell>().First().InnerText == Price).Elements<Cell>().ElementAt(6);
            cell.Append(new CellValue("113"));
        });

        Assert.Equal("113", New(sheet.Texts));
    }

    [Fact]
    public void A_sheet_that_another_program_has_saved_is_read_with_what_was_typed_in_it()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "spreadsheets", "saved-by-libreoffice.xlsx"));

        var texts = SheetReader.Read(file);

        Assert.Equal(("so", "eksempelvik"), (texts.Language, texts.Municipality));
        Assert.Contains(texts.Texts, text => text is { NewText: "Waa \"tijaabo\" & <kale>\nxariiq labaad", Key: "adult-school.Sms" });
        Assert.True(texts.Texts.Count(text => text.NewText is null) > 10);
        Assert.All(texts.Texts, text => Assert.Equal(12, text.SourceHash!.Length));
    }

    [Theory]
    [InlineData("texts")]
    [InlineData("about")]
    public void A_workbook_without_one_of_our_sheets_is_told_in_words(string name)
    {
        var sheet = new Returned(_house);
        sheet.Edit(document => document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == name).Name = "other");

        Assert.Contains($"\"{name}\"", Assert.Throws<FormatException>(() => sheet.Texts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_spreadsheet_is_told_in_words()
    {
        foreach (var bytes in new byte[][] { [], [1, 2, 3], [.. "PK\u0003\u0004 no zip"u8], [.. "<html/>"u8] })
            Assert.Contains(".xlsx", Assert.Throws<FormatException>(() => SheetReader.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _house.Dispose();

    private static string? New(ReturnedTexts texts) => texts.Texts.Single(text => text.Key == Price).NewText;
}
