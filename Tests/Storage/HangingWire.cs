using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Tests.Storage;

/// <summary>A wire between a store and PostgreSQL that can be told to carry nothing more: what comes is taken, and nobody answers.</summary>
internal sealed class HangingWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _socket;
    private readonly Task _accepting;
    private volatile bool _hangs;

    public HangingWire(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _socket = Path.Combine(settings.Host!, ".s.PGSQL.5432");
        _listener.Start();
        settings.Host = "127.0.0.1";
        settings.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        settings.SslMode = SslMode.Disable;
        ConnectionString = settings.ToString();
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    /// <summary>Done when something was asked that nobody will answer.</summary>
    public Task WhenAsked => _asked.Task;

    public void Hang() => _hangs = true;

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested) return;
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(CarryAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_socket), _end.Token);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await from.ReceiveAsync(buffer, _end.Token)) > 0;)
            {
                if (_hangs) _asked.TrySetResult();
                else await to.SendAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
        }
    }
}
