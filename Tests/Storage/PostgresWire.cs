using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Tests.Storage;

/// <summary>A line between a store and PostgreSQL, and what happens on it to what goes either way.</summary>
internal abstract class PostgresWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _server;
    private readonly Task _accepting;
    private readonly Lock _lock = new();
    private readonly HashSet<Socket> _lines = [];

    /// <param name="connection">How the server is reached, on a Unix socket.</param>
    protected PostgresWire(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        _server = Path.Combine(settings.Host!, ".s.PGSQL.5432");
        _listener.Start();
        settings.Host = "127.0.0.1";
        settings.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        settings.SslMode = SslMode.Disable;
        ConnectionString = settings.ToString();
        _accepting = AcceptAsync();
    }

    /// <summary>What becomes of what is on the line.</summary>
    protected enum Passage
    {
        Pass,
        Swallow,
        Cut,
    }

    /// <summary>Reaches the server by this line.</summary>
    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested) return;
        await _end.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _end.Dispose();
    }

    /// <summary>Asked of everything that goes to the server, before it goes.</summary>
    protected abstract ValueTask<Passage> ToServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end);

    /// <summary>Asked of everything that comes from it.</summary>
    protected abstract ValueTask<Passage> FromServerAsync(ReadOnlyMemory<byte> bytes, CancellationToken end);

    /// <summary>Breaks all connections there are.</summary>
    protected void CutAll()
    {
        lock (_lock)
        {
            foreach (var line in _lines) line.Dispose();
            _lines.Clear();
        }
    }

    private static bool IsCut(Exception exception) => exception is SocketException or OperationCanceledException or ObjectDisposedException;

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(CarryAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (Exception exception) when (IsCut(exception))
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
            await Task.WhenAny(PassAsync(client, server, ToServerAsync), PassAsync(server, client, FromServerAsync));
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // The other end has gone; so does this one.
        }
        lock (_lock)
        {
            _lines.ExceptWith([client, server]);
        }
    }

    private async Task PassAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<Passage>> ask)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await from.ReceiveAsync(buffer, _end.Token)) > 0;)
            {
                var passage = await ask(buffer.AsMemory(0, length), _end.Token);
                if (passage == Passage.Cut) return;
                if (passage == Passage.Pass) await to.SendAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // A line that was cut.
        }
    }
}
