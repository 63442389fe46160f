using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Tests.Storage;

/// <summary>A cable between a store and PostgreSQL that breaks at the next COMMIT: just before it arrives, or once the server has
/// answered and before the answer is heard.</summary>
internal sealed class CutCable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _socket;
    private readonly bool _commitArrives;
    private readonly Task _accepting;
    private volatile bool _cutting;
    private volatile bool _deaf;

    public CutCable(string connectionString, bool commitArrives)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _socket = Path.Combine(settings.Host!, ".s.PGSQL.5432");
        _commitArrives = commitArrives;
        _listener.Start();
        settings.Host = "127.0.0.1";
        settings.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        settings.SslMode = SslMode.Disable;
        ConnectionString = settings.ToString();
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public void CutAtNextCommit() => _cutting = true;

    public async ValueTask DisposeAsync()
    {
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
            var heard = new TaskCompletionSource();
            await Task.WhenAny(UpAsync(client, server, heard), DownAsync(server, client, heard));
        }
    }

    private async Task UpAsync(Socket client, Socket server, TaskCompletionSource heard)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await client.ReceiveAsync(buffer, _end.Token)) > 0;)
            {
                if (_cutting && buffer.AsSpan(0, length).IndexOf("COMMIT\0"u8) >= 0)
                {
                    _cutting = false;
                    if (!_commitArrives)
                        return;
                    _deaf = true;
                    await server.SendAsync(buffer.AsMemory(0, length), _end.Token);
                    await heard.Task.WaitAsync(_end.Token);
                    return;
                }
                await server.SendAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
        }
    }

    private async Task DownAsync(Socket server, Socket client, TaskCompletionSource heard)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await server.ReceiveAsync(buffer, _end.Token)) > 0;)
            {
                if (_deaf)
                {
                    _deaf = false;
                    heard.TrySetResult();
                    return;
                }
                await client.SendAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
        }
    }
}
