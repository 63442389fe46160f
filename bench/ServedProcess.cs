using System.Diagnostics;

namespace ChatBot.bench;

/// <summary>A process that prints where it listens.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string Marker = "Listening on ";

    private readonly Process _process;

    private readonly string _said;

    private ServedProcess(Process process, string said) => (_process, _said) = (process, said);

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

    /// <summary>The most it has ever had resident.</summary>
    public long PeakResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Of what is resident, what is its own and no file's, which the system cannot take back; 0 where the system does not tell.</summary>
    public long OwnBytes
    {
        get
        {
            var status = $"/proc/{_process.Id}/status";
            var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program of .NET and waits until it listens.</summary>
    /// <param name="arguments">The program and what it is told.</param>
    /// <param name="environment">Its settings.</param>
    /// <param name="folder">Where it runs; the repository when null.</param>
    public static async Task<ServedProcess> StartAsync(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, string? folder = null)
    {
        var said = Path.GetTempFileName();
        // What it says goes to a file: read from a pipe, a line for every turn would cost the one who measures a good part of the processor.
        var start = new ProcessStartInfo("sh", ["-c", "exec dotnet \"$@\" >\"$0\"", said, .. arguments]) { WorkingDirectory = folder ?? Messages.Root };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var since = Stopwatch.GetTimestamp();
        var served = new ServedProcess(Process.Start(start)!, said);
        while (!served._process.HasExited)
        {
            var lines = await File.ReadAllTextAsync(said);
            if (lines.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at && lines.IndexOfAny([' ', '"', '\n'], at + Marker.Length) is >= 0 and var end)
            {
                served.UntilListening = Stopwatch.GetElapsedTime(since);
                served.Address = new Uri(lines[(at + Marker.Length)..end].TrimEnd('.'));
                return served;
            }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"The process ended before it listened. {await File.ReadAllTextAsync(said)}");
    }

    /// <summary>The service as it would be deployed on one machine.</summary>
    public static Task<ServedProcess> StartServiceAsync(string folder) => StartAsync(
        [Path.Combine(AppContext.BaseDirectory, "ChatBot.Bot.dll")],
        new Dictionary<string, string>(Settings)
        {
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "service.db")}",
            ["Spool__Directory"] = Path.Combine(folder, "spool"),
            ["Journal__Directory"] = Path.Combine(folder, "journal"),
            ["Content__LastGood"] = Path.Combine(folder, "last-good"),
            ["Logging__LogLevel__Default"] = "Warning",
        });

    /// <summary>The settings of a service that answers texts and has no limit for a day.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["PublicBaseUrl"] = Peer.PublicBaseUrl,
        ["Twilio__AuthTokens__0"] = Peer.Token,
        ["Privacy__PseudonymKeys__0"] = Convert.ToBase64String(new byte[32].Select((_, i) => (byte)i).ToArray()),
        ["Privacy__SealKeys__0"] = Convert.ToBase64String(new byte[32].Select((_, i) => (byte)(i + 7)).ToArray()),
        ["Sms__DailyLimit"] = "1000000",
    };

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_said);
    }
}
