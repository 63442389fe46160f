using System.Globalization;
using System.Text;

namespace ChatBot.Catalogue.Content;

/// <summary>Mends the letters of JSON that came from elsewhere.</summary>
/// <remarks>Bytes that are no UTF-8, and half of a pair such as <c>\ud83d</c> alone (an emoji cut in two), are let through by the parser and thrown at whoever asks
/// for the text later. Here each becomes U+FFFD, and the rest of the message is heard.</remarks>
public static class WholeLetters
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with whole letters alone.</summary>
    /// <param name="json">The JSON, or what is sent for it.</param>
    public static ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> json)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json.Span)) json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        byte[]? mended = null;
        for (var at = 0; at < json.Length;)
        {
            var next = json.Span[at..].IndexOf((byte)'\\');
            if (next < 0) break;
            at += next;
            if (Unit(json.Span[at..]) is not { } unit || !char.IsSurrogate(unit))
            {
                // An escape is two characters at the least: the second may be a backslash itself.
                at += 2;
                continue;
            }
            if (char.IsHighSurrogate(unit) && Unit(json.Span[(at + EscapeLength)..]) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
                continue;
            }
            mended ??= json.ToArray();
            "\\ufffd"u8.CopyTo(mended.AsSpan(at));
            at += EscapeLength;
        }
        return mended ?? json;
    }

    // The unit of an escape such as \ud83d at the beginning; null when there is none.
    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u' && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
