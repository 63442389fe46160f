using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>A collector of OpenTelemetry on this machine: takes OTLP over HTTP, as protobuf.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _taken = new();

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The header that came with the last request.</summary>
    public string? Header { get; private set; }

    /// <summary>All bytes that came.</summary>
    public IReadOnlyList<byte[]> Bodies => [.. _taken.Select(taken => taken.Body)];

    /// <summary>The names and units of the metrics that came.</summary>
    public IReadOnlyDictionary<string, string> Metrics => Taken("/v1/metrics").SelectMany(body => Protobuf.At(body, 1, 2, 2))
        .Select(metric => (Name: Text(metric, 1), Unit: Text(metric, 3))).DistinctBy(metric => metric.Name).ToDictionary(metric => metric.Name, metric => metric.Unit, StringComparer.Ordinal);

    /// <summary>The names of the spans that came.</summary>
    public IReadOnlyList<string> Spans => [.. Taken("/v1/traces").SelectMany(body => Protobuf.At(body, 1, 2, 2, 5)).Select(Encoding.UTF8.GetString)];

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var collector = new OtlpCollector(builder.Build());
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Text(byte[] message, int field) => Encoding.UTF8.GetString(Protobuf.At(message, field).FirstOrDefault() ?? []);

    private IEnumerable<byte[]> Taken(string path) => _taken.Where(taken => taken.Path == path).Select(taken => taken.Body);

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Header = context.Request.Headers["x-key"];
        context.Response.ContentType = "application/x-protobuf";
        _taken.Enqueue((context.Request.Path, body.ToArray()));
    }
}
