using System.Diagnostics.Metrics;
using ChatBot.Bot.Observability;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Observability;

/// <summary>What operators read of the metrics is what the code makes.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class MetricsDocumentTests : IAsyncLifetime
{
    private readonly ServiceHostSettings _settings = new ServiceHostSettings().With("Telemetry:OtlpEndpoint", "http://127.0.0.1:9");
    private ServiceHost? _house;

    public async ValueTask InitializeAsync()
    {
        _settings.CopyLightContent();
        _house = await ServiceHost.StartAsync(_settings, readContent: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public void Every_metric_stands_in_the_table_with_its_unit_and_nothing_else_does()
    {
        var meter = _house!.Get<Telemetry>().Meter;
        List<(string, string)> made = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { if (instrument.Meter == meter) made.Add((instrument.Name, instrument.Unit ?? "")); } };
        listener.Start();

        var told = File.ReadLines(Path.Combine(Repository.Root, "docs", "operations.md")).Where(line => line.StartsWith("| `chatbot.", StringComparison.Ordinal))
            .Select(line => line.Split('`')).Select(cells => (cells[1], cells[3])).ToList();

        Assert.Equal(made.Order(), told.Order());
    }
}
