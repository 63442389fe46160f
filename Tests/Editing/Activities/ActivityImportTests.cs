using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Editing.Activities;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Tests.Editing.Activities;

public sealed class ActivityImportTests
{
    [Fact]
    public void A_workbook_is_read_with_Excel_s_numbers_and_the_lines_that_staff_see()
    {
        var bytes = Workbook(["id", "tittel", "type", "pris", "kildedato", "tid"], ["1", "Kor; for alle", "kor", "50.5", "46347", "tirsdag 18-20"], [], ["2", "Uten type", "", "", "", ""]);

        var reading = ActivityFile.Read(bytes, null);

        var one = Assert.Single(reading.Activities);
        Assert.Equal(("Kor; for alle", "50,5", "2026-11-21"), (one.Cells[ActivityColumns.Title], one.Cells[ActivityColumns.Price], one.Cells[ActivityColumns.SourceDate]));
        Assert.Contains(reading.Notes, note => note is { Place: "line 4", IsLeftOut: true });
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_we_read_is_refused()
    {
        var bomb = Workbook([new string('a', 40_000_000)]);

        Assert.True(bomb.Length < 1_000_000);
        Assert.Throws<FormatException>(() => ActivityFile.Read(bomb, null));
    }

    [Fact]
    public void What_only_looks_like_a_workbook_is_refused() => Assert.Throws<FormatException>(() => ActivityFile.Read([.. "PK\u0003\u0004"u8, 1, 2, 3], null));

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Kor\nDTSTART:20261201T180000\nEND:VEVENT\nEND:VCALENDAR")]
    [InlineData("tittel;tid\nKor;2026-12-01 18:00\n")]
    [InlineData("\uFEFFtittel,tid\nKor,2026-12-01 18:00\n")]
    [InlineData("""{"items":[{"id":"1","modified":1,"state":"updated","data":{"@type":"Event","name":"Kor","startDate":"2026-12-01T17:00:00Z"}}],"next":"x"}""")]
    [InlineData("""{"id":"1","name":"Kor","schedules":[{"freq":"DAILY","count":1,"dtstart":"2026-12-01","opens_at":"18:00"}]}""")]
    public void A_file_is_read_in_the_format_it_has(string text)
    {
        var one = Assert.Single(ActivityFile.Read(Encoding.UTF8.GetBytes(text), "kor").Activities);

        Assert.Equal("Kor", one.Cells[ActivityColumns.Title]);
        Assert.Contains("18:00", one.Cells[ActivityColumns.Schedule], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_we_read_is_refused() => Assert.Throws<FormatException>(() => ActivityFile.Read(new byte[ImportLimits.Bytes + 1], null));

    private static byte[] Workbook(params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, at) => new Row(row.Select(Cell)) { RowIndex = (uint)at + 1 })));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Ark1" }));
        }

        return stream.ToArray();
    }

    private static OpenXmlElement Cell(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
        ? new Cell { CellValue = new CellValue(text) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
