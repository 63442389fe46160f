using System.Text;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> as the URL Standard says, leniently: bytes that are no UTF-8 become U+FFFD,
/// a lone percent sign stays. Nothing is trimmed.</summary>
internal static class FormReader
{
    /// <summary>The most fields a form may have; Twilio sends some thirty, and two more a picture.</summary>
    public const int MaxFields = 256;

    /// <summary>The most bytes a form may have: 1,600 characters of nine bytes each fit four times.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The fields of a body; null when there are too many, or too many bytes.</summary>
    public static TwilioForm? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > MaxBytes)
        {
            return null;
        }

        var fields = new List<KeyValuePair<string, string>>();
        var decoded = new byte[body.Length];
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'&');
            var pair = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (fields.Count == MaxFields)
            {
                return null;
            }

            var equals = pair.IndexOf((byte)'=');
            var key = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? [] : pair[(equals + 1)..];
            fields.Add(new(Decode(key, decoded), Decode(value, decoded)));
        }

        return new TwilioForm(fields);
    }

    private static string Decode(ReadOnlySpan<byte> encoded, byte[] decoded)
    {
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var unit = encoded[at];
            if (unit == '+')
            {
                unit = (byte)' ';
            }
            else if (unit == '%' && at + 2 < encoded.Length && char.IsAsciiHexDigit((char)encoded[at + 1]) && char.IsAsciiHexDigit((char)encoded[at + 2]))
            {
                unit = (byte)((Nibble(encoded[at + 1]) << 4) | Nibble(encoded[at + 2]));
                at += 2;
            }

            decoded[length++] = unit;
        }

        return Encoding.UTF8.GetString(decoded, 0, length);
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
