using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Sends bytes to a service of this machine and reads what comes back, without a library's good manners.</summary>
internal sealed class RawClient(Uri service)
{
    /// <summary>Long, for a busy machine; whoever hangs, hangs longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request; the status, or 0 when the line was closed without a word.</summary>
    /// <exception cref="OperationCanceledException">No answer came.</exception>
    public async Task<(int Status, string Body)> SendAsync(RawRequest request)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var line = await OpenAsync(patience.Token);
        try
        {
            await line.SendAsync(request.ToBytes(), patience.Token);
            if (request.IsCutOff) line.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It was answered and closed before all was sent; the answer may still be there.
        }
        return Read(await ReadAsync(line, patience.Token));
    }

    public async Task<Socket> OpenAsync(CancellationToken cancellation)
    {
        var line = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await line.ConnectAsync(service.Host, service.Port, cancellation);
        return line;
    }

    /// <summary>All that comes until the line is closed.</summary>
    public static async Task<byte[]> ReadAsync(Socket line, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await line.ReceiveAsync(buffer, cancellation) is > 0 and var read) all.Write(buffer, 0, read);
        }
        catch (SocketException)
        {
            // Reset: what came before counts.
        }
        return all.ToArray();
    }

    private static (int Status, string Body) Read(byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        if (!text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) return (0, "");
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), head < 0 ? "" : text[(head + 4)..]);
    }
}
