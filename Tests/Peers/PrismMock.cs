using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Tests.Peers;

/// <summary>A mock of Twilio's API made from its OpenAPI description by prism: it answers what fits the description and refuses the rest.</summary>
internal sealed class PrismMock : IAsyncDisposable
{
    private readonly Process _node;

    private PrismMock(Process node, Uri api)
    {
        _node = node;
        Api = api;
    }

    public Uri Api { get; }

    public static async Task<PrismMock> StartAsync()
    {
        var peers = PeerFolder.Demand();
        var port = FreePort();
        var start = new ProcessStartInfo(
            "node",
            [
                Path.Combine("node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "mock", "-h", "127.0.0.1",
                "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), Path.Combine("..", "Data", "twilio", "twilio_api_v2010.json"),
            ])
        {
            WorkingDirectory = peers,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var node = Process.Start(start)!;
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        node.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Prism is listening", StringComparison.Ordinal) == true) listening.TrySetResult();
            if (line.Data is null) listening.TrySetException(new InvalidOperationException("Prism ended before it listened."));
        };
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        var mock = new PrismMock(node, new Uri($"http://127.0.0.1:{port}"));
        try
        {
            await listening.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            return mock;
        }
        catch
        {
            await mock.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
