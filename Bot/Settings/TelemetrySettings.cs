namespace ChatBot.Bot.Settings;

/// <summary>Where metrics and traces go.</summary>
/// <param name="Endpoint">The collector's address for OTLP over HTTP; null when nothing is sent.</param>
/// <param name="Headers">Headers that the collector asks for, as <c>name=value</c> with commas; null for none.</param>
/// <param name="Interval">How often metrics are sent.</param>
/// <param name="TraceShare">The share of turns and deliveries that are traced.</param>
internal sealed record TelemetrySettings(Uri? Endpoint, string? Headers, TimeSpan Interval, decimal TraceShare)
{
    /// <summary>Reads the section; the variables that all programs with OpenTelemetry know count where it says nothing.</summary>
    public static TelemetrySettings Read(SettingsReader reader)
    {
        var interval = reader.Duration("Telemetry:Interval", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        var share = reader.Decimal("Telemetry:TraceShare", 0, 1);
        var headers = reader.Text("Telemetry:OtlpHeaders") ?? reader.Text("OTEL_EXPORTER_OTLP_HEADERS");
        if ((reader.Text("Telemetry:OtlpEndpoint") ?? reader.Text("OTEL_EXPORTER_OTLP_ENDPOINT")) is not { } text) return new(null, headers, interval, share);
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https") return new(endpoint, headers, interval, share);
        reader.Fault("Telemetry:OtlpEndpoint must be the address of a collector for OTLP over HTTP, such as http://localhost:4318.");
        return new(null, headers, interval, share);
    }
}
