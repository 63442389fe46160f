using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.bench.Load;

/// <summary>One connection that is kept open. Written by hand, so that the generator takes as little as it can of the processors that it shares with what it measures.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly byte[] Good = "HTTP/1.1 200 "u8.ToArray();
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();

    // A server closes a connection that is idle for two minutes.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[64 * 1024];
    private long _usedAt = Stopwatch.GetTimestamp();

    /// <summary>Whether it has been idle for so long that the other side may have closed it.</summary>
    public bool IsStale => Stopwatch.GetElapsedTime(_usedAt) > Stale;

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <returns>Whether it was 200.</returns>
    /// <exception cref="IOException">The other side closed.</exception>
    public async ValueTask<bool> SendAsync(Uri address, ReadOnlyMemory<byte> request)
    {
        if (!_socket.Connected) await _socket.ConnectAsync(address.Host, address.Port);
        await _socket.SendAsync(request);
        var read = 0;
        do
        {
            var more = await _socket.ReceiveAsync(_answer.AsMemory(read));
            if (more == 0) throw new IOException("The connection was closed before the answer.");
            read += more;
        }
        while (!IsWhole(_answer.AsSpan(0, read)));
        _usedAt = Stopwatch.GetTimestamp();
        return _answer.AsSpan().StartsWith(Good);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Whether an answer has come to its end: as long as it says, or with its last chunk.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(HeadEnd);
        if (head < 0) return false;
        var at = answer[..head].IndexOf(Length);
        if (at < 0) return answer[head..].IndexOf(LastChunk) >= 0;
        var digits = answer[(at + Length.Length)..];
        var length = int.Parse(Encoding.ASCII.GetString(digits[..digits.IndexOf((byte)'\r')]), System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length >= head + HeadEnd.Length + length;
    }
}
