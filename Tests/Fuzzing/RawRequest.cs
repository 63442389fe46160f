using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Fuzzing;

/// <summary>How a body is cut for the wire.</summary>
internal enum Framing
{
    /// <summary>With its length.</summary>
    Whole,

    /// <summary>In chunks.</summary>
    Chunked,

    /// <summary>In chunks, one of which has no size.</summary>
    BrokenChunks,

    /// <summary>With more promised than sent.</summary>
    TooLittle,

    /// <summary>With less promised than sent.</summary>
    TooMuch,

    /// <summary>With a length and in chunks.</summary>
    Both,

    /// <summary>With two lengths.</summary>
    Twice,
}

/// <summary>A request byte by byte, as no library would send it.</summary>
/// <param name="Target">The path and query, a byte a character.</param>
/// <param name="Headers">The headers, a byte a character.</param>
/// <param name="Body">The body.</param>
internal sealed record RawRequest(string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public Framing Framing { get; init; }

    public string Method { get; init; } = "POST";

    /// <summary>Whether more would have to come: then the line is closed after it.</summary>
    public bool IsCutOff => Framing is Framing.BrokenChunks or Framing.TooLittle or Framing.Both or Framing.Twice;

    public string? this[string name] => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public RawRequest With(string name, string value) => this with { Headers = [.. Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), (name, value)] };

    public byte[] ToBytes()
    {
        using var wire = new MemoryStream();
        void Write(string text) => wire.Write(Encoding.Latin1.GetBytes(text));
        Write($"{Method} {Target} HTTP/1.1\r\nHost: sms.eksempel.test\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers) Write($"{name}: {value}\r\n");
        if (Framing is Framing.Chunked or Framing.BrokenChunks or Framing.Both) Write("Transfer-Encoding: chunked\r\n");
        if (Framing is not (Framing.Chunked or Framing.BrokenChunks))
            Write(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Framing switch { Framing.TooLittle => Body.Length + 100, Framing.TooMuch => Body.Length / 2, _ => Body.Length }}\r\n"));
        if (Framing == Framing.Twice) Write(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length + 1}\r\n"));
        Write("\r\n");
        if (Framing is not (Framing.Chunked or Framing.BrokenChunks)) wire.Write(Body);
        else
        {
            for (var at = 0; at < Body.Length; at += 700)
            {
                var piece = Body.AsSpan(at, Math.Min(700, Body.Length - at));
                Write(Framing == Framing.BrokenChunks && at > 0 ? "zz\r\n" : string.Create(CultureInfo.InvariantCulture, $"{piece.Length:x}\r\n"));
                wire.Write(piece);
                Write("\r\n");
            }
            if (Framing == Framing.Chunked) Write("0\r\n\r\n");
        }
        return wire.ToArray();
    }
}
