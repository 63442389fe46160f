using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ChatBot.Editing.Spreadsheets;

/// <summary>Opens a workbook (.xlsx) so that a small file cannot become a large one: it is an archive, and what is packed in it is looked at before it is unpacked.</summary>
internal static class SheetPackage
{
    /// <summary>The most characters of one part, and of the texts of all cells together.</summary>
    public const int MostCharacters = 32_000_000;

    private const long MostBytes = 100_000_000;
    private const int MostParts = 1000;

    // Twenty thousand rows of forty cells, each with its text; a part is held in memory as objects, one an element.
    private const int MostElements = 2_000_000;

    /// <summary>Opens it for reading.</summary>
    /// <param name="input">The file; a stream that can be sought.</param>
    /// <exception cref="FormatException">It unpacks to more than we read.</exception>
    public static SpreadsheetDocument Open(Stream input)
    {
        // Of each part the archive's own list says what it unpacks to, and no more than that is ever unpacked.
        using (var archive = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostParts || archive.Entries.Sum(entry => Math.Min(entry.Length, MostBytes)) >= MostBytes) throw TooMuch();
        }
        input.Position = 0;
        return SpreadsheetDocument.Open(input, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
    }

    /// <summary>Refuses a part that would be too many objects.</summary>
    /// <param name="part">The part.</param>
    /// <exception cref="FormatException">It has too many elements.</exception>
    public static void Count(OpenXmlPart part)
    {
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        for (var elements = 0; reader.Read();)
            if (reader.NodeType == XmlNodeType.Element && (++elements > MostElements || reader.Depth > MostDepth)) throw TooMuch();
    }

    /// <summary>Whether an exception of the libraries says that a file is no workbook, or a broken one.</summary>
    /// <param name="fault">The exception.</param>
    public static bool IsUnreadable(Exception fault) => fault is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
        or InvalidOperationException or NotSupportedException or ArgumentException or OverflowException or UriFormatException;

    private const int MostDepth = 64;

    private static FormatException TooMuch() => new("The workbook unpacks to more than we read.");
}
