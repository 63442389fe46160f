using System.Collections.Concurrent;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Replicas of the service, each in a process of its own, and the road to them.</summary>
internal sealed class Replicas(params ServiceHostSettings[] settings) : IAsyncDisposable
{
    private readonly ServiceProcess?[] _processes = new ServiceProcess?[settings.Length];
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Uri[] _addresses = new Uri[settings.Length];

    public int Count => settings.Length;

    public IReadOnlyList<ServiceHostSettings> Settings => settings;

    /// <summary>The processes, as they are now.</summary>
    public IReadOnlyList<ServiceProcess> Processes => [.. _processes.OfType<ServiceProcess>()];

    public Task StartAsync(Func<ServiceHostSettings, Task<ServiceProcess>>? start = null) => Task.WhenAll(Enumerable.Range(0, Count).Select(replica => StartAsync(replica, start)));

    /// <summary>Ends a replica as <c>kill -9</c> does, and starts it again.</summary>
    public async Task KillAsync(int replica)
    {
        await EndAsync(replica);
        await StartAsync(replica, null);
    }

    /// <summary>What those that have ended complained of, and how often.</summary>
    public IEnumerable<string> Complaints() => _lines.Where(line => line.StartsWith("fail", StringComparison.Ordinal) || line.StartsWith("warn", StringComparison.Ordinal))
        .Select(line => string.Join(' ', line.Split(' ').Select(word => word.Any(char.IsAsciiDigit) && word.Length > 8 ? "#" : word)))
        .CountBy(line => line).OrderByDescending(line => line.Value).Take(12).Select(line => $"{line.Value} x {line.Key}");

    /// <summary>Ends all of them.</summary>
    public Task EndAsync() => Task.WhenAll(Enumerable.Range(0, Count).Select(EndAsync));

    /// <summary>Which replica a delivery reaches that is meant for one: its fallback is the next.</summary>
    public int FallbackOf(int replica) => (replica + 1) % Count;

    /// <summary>Reaches one replica under the public address; and the fallback's address leads to the next.</summary>
    public HttpClient RoadTo(int replica) => new(new Road(this, replica)) { Timeout = TimeSpan.FromSeconds(15) };

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        foreach (var own in settings) own.Dispose();
    }

    private async Task StartAsync(int replica, Func<ServiceHostSettings, Task<ServiceProcess>>? start)
    {
        var process = await (start ?? (own => ServiceProcess.StartAsync(own)))(settings[replica]);
        (_processes[replica], _addresses[replica]) = (process, process.Address);
    }

    private async Task EndAsync(int replica)
    {
        if (Interlocked.Exchange(ref _processes[replica], null) is not { } process) return;
        process.End();
        await process.WhenEndedAsync();
        foreach (var line in process.Lines) _lines.Enqueue(line);
        await process.DisposeAsync();
    }

    private sealed class Road(Replicas replicas, int replica) : DelegatingHandler(new LoopbackOnly())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var target = request.RequestUri!.Query == "?fallback" ? replicas.FallbackOf(replica) : replica;
            request.RequestUri = new Uri(replicas._addresses[target], request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
