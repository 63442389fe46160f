using System.Text;

namespace ChatBot.Editing.Resx;

/// <summary>The characters of a file, and the way back to exactly the bytes they came from.</summary>
internal sealed class ResxText
{
    private readonly Encoding _encoding;
    private readonly byte[] _mark;

    private ResxText(Encoding encoding, byte[] mark, string text)
    {
        _encoding = encoding;
        _mark = mark;
        Text = text;
        NewLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The characters, without the mark at the file's beginning.</summary>
    public string Text { get; }

    /// <summary>How the file ends its lines.</summary>
    public string NewLine { get; }

    /// <summary>Reads a file in the encoding that it is marked with or says, else in UTF-8.</summary>
    /// <exception cref="FormatException">It is in another encoding than it says, so that it could not be written back as it was.</exception>
    public static ResxText Of(string path, byte[] bytes)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
            if (bytes.AsSpan().StartsWith(encoding.Preamble)) return Checked(path, bytes, encoding, encoding.GetPreamble());
        return Checked(path, bytes, Declared(bytes), []);
    }

    /// <summary>The bytes of changed characters, with the file's own mark and in its encoding.</summary>
    public byte[] Write(string text) => [.. _mark, .. _encoding.GetBytes(text)];

    /// <summary>A text as it stands between tags: line ends are the file's own, and a letter that its encoding lacks is written as a number.</summary>
    public string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\n' => NewLine,
                > 127 when !IsUnicode => FormattableString.Invariant($"&#{rune.Value};"),
                _ => rune.ToString(),
            });
        }
        return escaped.ToString();
    }

    private bool IsUnicode => _encoding is UTF8Encoding or UnicodeEncoding;

    private static ResxText Checked(string path, byte[] bytes, Encoding encoding, byte[] mark)
    {
        var text = encoding.GetString(bytes.AsSpan(mark.Length));
        var read = new ResxText(encoding, mark, text);
        return read.Write(text).AsSpan().SequenceEqual(bytes) ? read : throw new FormatException($"{path} is not saved in the encoding it says. Save it as UTF-8.");
    }

    private static Encoding Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        var end = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("?>", StringComparison.Ordinal) : -1;
        var at = end < 0 ? -1 : head.IndexOf("encoding=", 0, end, StringComparison.Ordinal);
        if (at < 0) return new UTF8Encoding(false);
        var name = head[(at + "encoding=".Length + 1)..head.IndexOfAny(['"', '\''], at + "encoding=".Length + 1)];
        return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
    }
}
