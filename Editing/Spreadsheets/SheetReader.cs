using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Translations;

namespace ChatBot.Editing.Spreadsheets;

/// <summary>Reads a spreadsheet that came back from a translator, saved by whatever program.</summary>
public static class SheetReader
{
    /// <summary>Reads the spreadsheet.</summary>
    /// <param name="input">The file; a stream that can be sought.</param>
    /// <returns>Its rows, each with the address of the cell of its new text.</returns>
    /// <exception cref="FormatException">It is no spreadsheet of ours; the message tells staff why.</exception>
    public static ReturnedTexts Read(Stream input)
    {
        try
        {
            using var document = SheetPackage.Open(input);
            var book = SheetCells.Of(document);
            var about = book.Find(SheetColumns.About) ?? throw new FormatException($"The spreadsheet has no sheet \"{SheetColumns.About}\", which says the language. Export anew, and send both sheets.");
            var texts = book.Find(SheetColumns.Texts) ?? throw new FormatException($"The spreadsheet has no sheet \"{SheetColumns.Texts}\". Export anew, and do not rename the sheets.");
            var head = about.ToLookup(row => row.GetValueOrDefault(0).Text?.Trim() ?? "", row => row.GetValueOrDefault(1).Text?.Trim() ?? "");
            var language = head[SheetColumns.Language].FirstOrDefault("");
            var municipality = head[SheetColumns.Municipality].FirstOrDefault("");
            if (language.Length == 0) throw new FormatException($"The sheet \"{SheetColumns.About}\" does not say the language. Export anew.");
            return new(language, municipality.Length == 0 ? null : municipality, Rows(texts));
        }
        catch (Exception fault) when (SheetPackage.IsUnreadable(fault))
        {
            throw new FormatException("The file cannot be read as a spreadsheet (.xlsx). Save it as an Excel workbook, without a password.", fault);
        }
    }

    private static List<ReturnedText> Rows(IReadOnlyList<IReadOnlyDictionary<int, SheetCell>> sheet)
    {
        var headings = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, cell) in sheet.Count > 0 ? sheet[0] : new Dictionary<int, SheetCell>()) headings.TryAdd(cell.Text?.Trim() ?? "", column);
        foreach (var needed in new[] { SheetColumns.Key, SheetColumns.New })
            if (!headings.ContainsKey(needed)) throw new FormatException($"The first row of the sheet \"{SheetColumns.Texts}\" has no heading \"{needed}\". Put it back, or export anew.");
        string? Text(IReadOnlyDictionary<int, SheetCell> row, string heading) => headings.TryGetValue(heading, out var column) ? row.GetValueOrDefault(column).Text : null;
        List<ReturnedText> rows = [];
        foreach (var row in sheet.Skip(1))
        {
            if (Text(row, SheetColumns.Key)?.Trim() is not { Length: > 0 } key) continue;
            var place = SheetColumns.Letter(headings[SheetColumns.New]) + row.Values.First().Row;
            var hash = Text(row, SheetColumns.SourceHash)?.Trim() is { Length: > 0 } kept ? kept : Text(row, SheetColumns.Source) is { } source ? TranslationComment.HashOf(Normal(source)) : null;
            var present = headings.ContainsKey(SheetColumns.Present) ? TranslationComment.HashOf(Normal(Text(row, SheetColumns.Present) ?? "")) : null;
            var isReviewed = string.Equals(Text(row, SheetColumns.State)?.Trim(), "reviewed", StringComparison.OrdinalIgnoreCase);
            rows.Add(new(place, key, hash, present, Text(row, SheetColumns.New), isReviewed));
        }
        return rows;
    }

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
