using System.Diagnostics;
using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Two replicas that read one content folder, as it lies on a share.</summary>
public sealed class SharedContentTests
{
    [Fact]
    public async Task Two_replicas_serve_the_same_version_within_five_seconds_of_an_edit()
    {
        using var here = new ServiceHostSettings();
        using var there = new ServiceHostSettings().With("Content:Root", here.CopyLightContent());
        await using var first = await ServiceHost.StartAsync(here, readContent: true);
        await using var second = await ServiceHost.StartAsync(there, readContent: true);
        var before = await VersionAsync(first);
        var file = Path.Combine(here.Values["Content:Root"]!, "Municipalities", "namsos", "municipality.json");

        // As a share brings it: a file put in another's place, with no notice to anybody.
        var edited = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\"aliases\": [", "\"aliases\": [\n \"nye namsos\",", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file + ".tmp", edited, TestContext.Current.CancellationToken);
        File.Move(file + ".tmp", file, overwrite: true);
        var since = Stopwatch.GetTimestamp();
        await Eventually.HoldsAsync(async () => await VersionAsync(first) is var version && version != before && version == await VersionAsync(second), 5);

        TestContext.Current.SendDiagnosticMessage("Both served the edit after {0:0.0} s.", Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    private static async Task<string> VersionAsync(ServiceHost host)
    {
        using var carrier = new Carrier(host.Address);
        using var health = JsonDocument.Parse((await carrier.GetAsync("/healthz")).Body);
        return health.RootElement.GetProperty("contentVersion").GetString()!;
    }
}
