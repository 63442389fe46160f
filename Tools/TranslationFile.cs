using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Xliff;

namespace ChatBot.Tools;

/// <summary>The files that go to translators and come back: which form they have, by their ending.</summary>
internal static class TranslationFile
{
    public static bool IsKnown(FileInfo file) => IsXliff(file) || Ends(file, ".xlsx");

    public static bool IsXliff(FileInfo file) => Ends(file, ".xlf") || Ends(file, ".xliff");

    public static string Unknown(FileInfo file) => $"'{file.Name}' is neither a spreadsheet (.xlsx) nor XLIFF (.xlf). Choose one of the two endings.";

    /// <summary>Reads a file that came back.</summary>
    /// <exception cref="FormatException">It cannot be read; the message tells why.</exception>
    public static ReturnedTexts Read(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return IsXliff(file) ? XliffReader.Read(stream) : SheetReader.Read(stream);
    }

    private static bool Ends(FileInfo file, string ending) => file.Extension.Equals(ending, StringComparison.OrdinalIgnoreCase);
}
