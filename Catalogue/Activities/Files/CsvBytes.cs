using System.Text;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>A file that a spreadsheet program saved: UTF-8 with or without a mark, or Windows-1252; with semicolons, commas or tabs.</summary>
internal static class CsvBytes
{
    private static readonly Encoding Strict = new UTF8Encoding(false, true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The file in UTF-8, without a byte order mark.</summary>
    public static byte[] Utf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict.GetBytes(Encoding.Unicode.GetString(bytes[2..]));
        // Excel's plain "CSV" is Windows-1252; Norwegian letters in it are never valid UTF-8.
        return System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.ToArray() : Strict.GetBytes(Windows.GetString(bytes));
    }

    /// <summary>What divides the cells, by the header row.</summary>
    public static char DelimiterOf(ReadOnlySpan<byte> utf8)
    {
        var header = utf8.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0 ? utf8[..end] : utf8;
        var (semicolons, commas, tabs) = (header.Count((byte)';'), header.Count((byte)','), header.Count((byte)'\t'));
        return tabs > semicolons && tabs > commas ? '\t' : commas > semicolons ? ',' : ';';
    }

    /// <summary>The bytes as Excel in Norway opens them: UTF-8 with a mark.</summary>
    public static byte[] Of(string text) => [0xEF, 0xBB, 0xBF, .. Strict.GetBytes(text)];
}
