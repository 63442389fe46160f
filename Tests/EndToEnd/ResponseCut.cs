using System.Net;
using System.Net.Sockets;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A wire between the carrier and the service that breaks: after so many bytes of an answer, or as soon as the request is through.</summary>
internal sealed class ResponseCut : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _service;
    private readonly Task _accepting;
    private int _cuts;
    private int _at;

    public ResponseCut(Uri service)
    {
        _service = service;
        _listener.Start();
        _accepting = AcceptAsync();
        Client = new HttpClient(new Wire((IPEndPoint)_listener.LocalEndpoint));
    }

    /// <summary>Reaches the service under its public address, over the wire; a connection for each request.</summary>
    public HttpClient Client { get; }

    /// <summary>How many bytes the latest whole answer had.</summary>
    public int LatestLength { get; private set; }

    /// <summary>The next answers break off after so many bytes; at -1, before the service can have answered.</summary>
    public void CutNext(int answers, int after) => (_cuts, _at) = (answers, after);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        Client.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var wires = new List<Task>();
        try
        {
            while (true) wires.Add(CarryAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(wires);
        }
    }

    private async Task CarryAsync(Socket carrier)
    {
        using var own = carrier;
        using var service = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await service.ConnectAsync(_service.Host, _service.Port, _end.Token);
            var isCut = Interlocked.Decrement(ref _cuts) >= 0;
            var up = UpAsync(carrier, service, closeWhenThrough: isCut && _at < 0);
            var down = DownAsync(service, carrier, isCut ? _at : int.MaxValue);
            await Task.WhenAny(up, down);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // The other end has gone; so does this one.
        }
    }

    private async Task UpAsync(Socket carrier, Socket service, bool closeWhenThrough)
    {
        var buffer = new byte[65_536];
        for (int length; (length = await carrier.ReceiveAsync(buffer, _end.Token)) > 0;)
        {
            await service.SendAsync(buffer.AsMemory(0, length), _end.Token);
            // A form ends with its last field; the head before it is never alone in a segment that ends so.
            if (closeWhenThrough && buffer.AsSpan(0, length).IndexOf("ApiVersion="u8) >= 0) return;
        }
    }

    private async Task DownAsync(Socket service, Socket carrier, int most)
    {
        var buffer = new byte[65_536];
        var passed = 0;
        for (int length; (length = await service.ReceiveAsync(buffer, _end.Token)) > 0;)
        {
            var part = Math.Min(length, most - passed);
            if (part > 0) await carrier.SendAsync(buffer.AsMemory(0, part), _end.Token);
            passed += length;
            LatestLength = passed;
            if (passed >= most) return;
        }
    }

    private sealed class Wire(IPEndPoint wire) : DelegatingHandler(new LoopbackOnly())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"http://{wire}{request.RequestUri!.PathAndQuery}");
            request.Headers.ConnectionClose = true;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
