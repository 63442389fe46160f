using System.Text;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Spoils an input the same way each time for a seed: what arrives is broken on the way, or made to break us.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="most">The most bytes of what comes out.</param>
internal sealed class Mutator(Random random, int most)
{
    private const int MostAtOnce = 4;

    private static readonly byte[] Interesting = [0, 1, 0x7F, 0x80, 0xC0, 0xFE, 0xFF, (byte)'"', (byte)'\'', (byte)'<', (byte)'%', (byte)'&', (byte)'=', (byte)';', (byte)'\\', (byte)'\n', (byte)'\r', (byte)'{', (byte)']'];

    private static readonly byte[][] Nasty =
    [
        .. new[]
        {
            "%00", "%ff", "%", "%u0000", "%zz", "+", "&", "&&", "=", "\0", "\r\n", "\r\n\r\n", "\uFEFF", "\u202E", "\u2028", "\\ud800", "\\udfff\\ud800", "\\u0000", "\\", "\"", "'", "null", "true", "[]", "{}", "{\"\":0}", "NaN", "-1", "1e999",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;", "<![CDATA[", "]]>", "<?xml version=\"1.1\"?>", "{0}", "{contact.x}", "{{", "}", "=1+1", "@SUM(A1)", "../../../etc/passwd", "C:\\con", "'; DROP TABLE inbox; --", "<script>alert(1)</script>",
            "00000000", "99999999999999999999", "-2147483649", "2147483648", "0x7fffffff", "9999-12-31", "0001-01-01", "99991231T235959Z", "00010101", "P999999W999999W", "24:00", "25:61", "FREQ=SECONDLY", "INTERVAL=0", "COUNT=999999999", "BYDAY=53MO", "UNTIL=00010101",
        }.Select(Encoding.UTF8.GetBytes),
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF, 0xFE], [0xE2, 0x82],
    ];

    private static readonly (string Open, string Close)[] Nests = [("[", "]"), ("{\"a\":", "}"), ("<a>", "</a>"), ("(", ")"), ("BEGIN:VEVENT\n", "END:VEVENT\n"), ("\"", "\"")];

    private static readonly string[] Numbers = ["0", "-1", "2147483647", "2147483648", "-2147483649", "99999999999", "18446744073709551616", "79228162514264337593543950336", "0.0000000000000000000000000001", "1e400", "999999", "00", "9999"];

    /// <summary>An input spoilt in one to four ways.</summary>
    /// <param name="input">The input.</param>
    /// <param name="others">Other inputs, of which pieces may be put in.</param>
    public byte[] Spoil(byte[] input, IReadOnlyList<byte[]> others)
    {
        for (var left = random.Next(2) == 0 ? 1 : random.Next(1, MostAtOnce + 1); left > 0; left--) input = Once(input, others);
        return input.Length > most ? input[..most] : input;
    }

    private byte[] Once(byte[] input, IReadOnlyList<byte[]> others)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 8 : 400), input.Length - at);
        var piece = input.AsSpan(at, length);
        switch (random.Next(13))
        {
            case 0: return Changed(input, at, unit => (byte)(unit ^ (1 << random.Next(8))));
            case 1: return Changed(input, at, _ => Interesting[random.Next(Interesting.Length)]);
            case 2: return Join(input, at, 0, Nasty[random.Next(Nasty.Length)]);
            case 3: return Join(input, at, length, Nasty[random.Next(Nasty.Length)]);
            case 4: return Join(input, at, length, []);
            case 5: return input[..at];
            case 6: return Join(input, at, length, Repeated(piece.ToArray(), random.Next(2, 65)));
            case 7: return Swapped(input, at, length);
            case 8: return Numbered(input, at);
            case 9: return Nested(input, at, length);
            case 10: return others.Count == 0 ? input : Join(input, at, length, PieceOf(others[random.Next(others.Count)]));
            case 11: return Join(input, at, 0, Repeated([Interesting[random.Next(Interesting.Length)]], random.Next(1, 5000)));
            default: return Changed(input, at, _ => (byte)random.Next(256));
        }
    }

    private static byte[] Changed(byte[] input, int at, Func<byte, byte> change)
    {
        if (at == input.Length) return input;
        var output = (byte[])input.Clone();
        output[at] = change(output[at]);
        return output;
    }

    private static byte[] Join(byte[] input, int at, int length, byte[] put) => [.. input.AsSpan(0, at), .. put, .. input.AsSpan(at + length)];

    private byte[] Repeated(byte[] piece, int times)
    {
        times = piece.Length == 0 ? 0 : Math.Min(times, most / piece.Length);
        var output = new byte[piece.Length * times];
        for (var i = 0; i < times; i++) piece.CopyTo(output, i * piece.Length);
        return output;
    }

    private byte[] PieceOf(byte[] other)
    {
        var at = random.Next(other.Length + 1);
        return other.AsSpan(at, Math.Min(random.Next(400), other.Length - at)).ToArray();
    }

    // Two stretches change places: fields, rows, lines.
    private byte[] Swapped(byte[] input, int at, int length)
    {
        var other = random.Next(input.Length + 1);
        var (first, second) = (Math.Min(at, other), Math.Max(at, other));
        var size = Math.Min(length, Math.Min(second - first, input.Length - second));
        return [.. input.AsSpan(0, first), .. input.AsSpan(second, size), .. input.AsSpan(first + size, second - first - size), .. input.AsSpan(first, size), .. input.AsSpan(second + size)];
    }

    private byte[] Numbered(byte[] input, int at)
    {
        var start = input.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0) return input;
        var length = input.AsSpan(at + start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return Join(input, at + start, length < 0 ? input.Length - at - start : length, Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]));
    }

    private byte[] Nested(byte[] input, int at, int length)
    {
        var (open, close) = Nests[random.Next(Nests.Length)];
        var depth = random.Next(2) == 0 ? random.Next(1, 10) : random.Next(10, 4000);
        return Join(input, at, length, [.. Repeated(Encoding.ASCII.GetBytes(open), depth), .. input.AsSpan(at, length), .. random.Next(3) == 0 ? [] : Repeated(Encoding.ASCII.GetBytes(close), depth)]);
    }
}
