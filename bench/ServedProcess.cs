using System.Diagnostics;

namespace ChatBot.bench;

/// <summary>A process that prints where it listens.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string Marker = "Listening on ";

    private readonly Process _process;

    private ServedProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public TimeSpan UntilListening { get; private set; }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public TimeSpan Processor => _process.TotalProcessorTime;

    public static async Task<ServedProcess> StartAsync(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Messages.Root };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var since = Stopwatch.GetTimestamp();
        var served = new ServedProcess(Process.Start(start)!);
        while (await served._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            served.UntilListening = Stopwatch.GetElapsedTime(since);
            served.Address = new Uri(line[(at + Marker.Length)..].Split(' ', '"')[0].TrimEnd('.'));
            _ = served._process.StandardOutput.ReadToEndAsync();
            return served;
        }
        throw new InvalidOperationException("The process ended before it listened.");
    }

    /// <summary>The service as it would be deployed on one machine.</summary>
    public static Task<ServedProcess> StartServiceAsync(string folder) => StartAsync(
        [Path.Combine(AppContext.BaseDirectory, "ChatBot.Bot.dll")],
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["PublicBaseUrl"] = Peer.PublicBaseUrl,
            ["Twilio__AuthTokens__0"] = Peer.Token,
            ["Privacy__PseudonymKeys__0"] = Convert.ToBase64String(new byte[32].Select((_, i) => (byte)i).ToArray()),
            ["Privacy__SealKeys__0"] = Convert.ToBase64String(new byte[32].Select((_, i) => (byte)(i + 7)).ToArray()),
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "service.db")}",
            ["Spool__Directory"] = Path.Combine(folder, "spool"),
            ["Journal__Directory"] = Path.Combine(folder, "journal"),
            ["Content__LastGood"] = Path.Combine(folder, "last-good"),
            ["Sms__DailyLimit"] = "1000000",
            ["Logging__LogLevel__Default"] = "Warning",
        });

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
