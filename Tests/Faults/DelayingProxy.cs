using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Tests.Faults;

/// <summary>A line to the database server on which everything takes time, nothing passes for a while, or connections break.</summary>
internal sealed class DelayingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _server;
    private readonly Task _accepting;
    private readonly Lock _lock = new();
    private readonly HashSet<Socket> _lines = [];
    private TaskCompletionSource _open = Opened();
    private TimeSpan _latency;

    private DelayingProxy(string server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Opens a line to a server that listens on a Unix socket.</summary>
    public static DelayingProxy Open(string socket) => new(socket);

    /// <summary>A connection string that goes by this line.</summary>
    public string InPlaceOf(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ToString();

    /// <summary>Treats what goes by this line badly for a while: slow all the time, and now and then silent or cut.</summary>
    public async Task MistreatAsync(Random random, TimeSpan length, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(length);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            while (true)
            {
                _latency = TimeSpan.FromMilliseconds(random.Next(5, 60));
                await Task.Delay(random.Next(500, 2000), either.Token);
                if (random.Next(3) == 0) CutAll();
                else await StallAsync(TimeSpan.FromMilliseconds(random.Next(500, 4000)), either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Its time is over.
        }
    }

    /// <summary>Is a good line from now on.</summary>
    public void Relieve()
    {
        _latency = TimeSpan.Zero;
        _open.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task StallAsync(TimeSpan time, CancellationToken cancellation)
    {
        _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.Delay(time, cancellation);
        _open.TrySetResult();
    }

    private void CutAll()
    {
        lock (_lock)
        {
            foreach (var line in _lines) line.Dispose();
            _lines.Clear();
        }
    }

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(CarryAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var own = client;
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.NoDelay = true;
        lock (_lock)
        {
            _lines.UnionWith([client, server]);
        }
        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_server), _end.Token);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The other end has gone; so does this one.
        }
        lock (_lock)
        {
            _lines.ExceptWith([client, server]);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await from.ReceiveAsync(buffer, _end.Token)) > 0;)
            {
                await Task.Delay(_latency, _end.Token);
                await _open.Task.WaitAsync(_end.Token);
                await to.SendAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A line that was cut.
        }
    }
}
