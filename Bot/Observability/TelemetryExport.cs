using System.Reflection;
using ChatBot.Bot.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatBot.Bot.Observability;

/// <summary>Sends metrics and traces by OTLP over HTTP, in the background. What cannot be sent is lost: no turn waits for it.</summary>
/// <remarks>The platform's own meters of the process and the web server go along; its traces do not, for they hold the addresses of requests.</remarks>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    /// <summary>Begins to collect.</summary>
    /// <param name="settings">Where to and how often.</param>
    /// <param name="_">The gauges, which must be there to be collected.</param>
    public TelemetryExport(TelemetrySettings settings, TelemetryGauges _)
    {
        // The instance has a name of its own at each start: two replicas must not add up to one.
        var resource = ResourceBuilder.CreateDefault().AddService("chatbot", serviceVersion: Version, serviceInstanceId: Guid.NewGuid().ToString("N"));
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Telemetry.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel")
            .AddOtlpExporter((exporter, reader) =>
            {
                Fill(exporter, settings, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Interval.TotalMilliseconds;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(Telemetry.Name)
            .SetSampler(new AlwaysOnSampler())
            .AddOtlpExporter(exporter => Fill(exporter, settings, "v1/traces"))
            .Build();
    }

    private static string Version => typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what there is, within two seconds.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Flush, cancellationToken);

    /// <summary>Sends what there is at once.</summary>
    public void Flush()
    {
        const int Patience = 2_000;
        _metrics.ForceFlush(Patience);
        _traces.ForceFlush(Patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }

    private static void Fill(OtlpExporterOptions exporter, TelemetrySettings settings, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{settings.Endpoint!.AbsoluteUri.TrimEnd('/')}/{path}");
        if (settings.Headers is { } headers) exporter.Headers = headers;
    }
}
