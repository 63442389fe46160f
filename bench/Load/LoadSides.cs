using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ChatBot.bench.Load;

/// <summary>Starts those that are compared, each in processes and with a database of its own.</summary>
internal sealed class LoadSides(LoadOptions options, string folder, string bot, string content, IReadOnlyList<string> numbers) : IAsyncDisposable
{
    private const int Writing = 1_000;
    private const string KeptTraining = "training.bin";

    // What was learnt from the same texts in an earlier run: every process but the very first starts as one that is started again does.
    private readonly string _learnt = Path.Combine(Messages.Root, "artifacts", "load", $"training-{options.Activities}.bin");

    private static readonly string Self = Path.Combine(AppContext.BaseDirectory, "ChatBot.bench.dll");

    private readonly IReadOnlyList<LoadConversation> _conversations = ConversationSet.Read(Path.Combine(Messages.Root, "Tests", "Conversations"));
    private readonly List<Side> _all = [];
    private readonly List<ServedProcess> _started = [];
    private PosixSignalRegistration? _ending;
    private PostgresServer? _postgres;
    private int _processes;

    /// <summary>Those that run, the bare endpoint first.</summary>
    public IReadOnlyList<Side> All => _all;

    public async Task StartAsync()
    {
        _ending = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _started.ForEach(process => process.Dispose()));
        if (options.Databases.Contains("postgres", StringComparison.Ordinal)) _postgres = await PostgresServer.StartAsync();
        await AddAsync(LoadTable.Bare, null, () => PeerAsync("bare", "-"));
        if (options.Databases.Contains("sqlite", StringComparison.Ordinal))
        {
            await AddAsync(LoadTable.PeerSqlite, null, () => PeerAsync("sqlite", Path.Combine(folder, "peer.db")));
            if (options.Earlier is { } earlier) await AddAsync(LoadTable.EarlierSqlite, null, () => ServiceAsync(earlier, "Sqlite", $"Data Source={Path.Combine(folder, "earlier.db")}"));
            await AddAsync(LoadTable.ServiceSqlite, null, () => ServiceAsync(bot, "Sqlite", $"Data Source={Path.Combine(folder, "service.db")}"));
        }
        if (_postgres is null) return;
        var (peer, one, two) = (await _postgres.AddAsync("peer"), await _postgres.AddAsync("one"), await _postgres.AddAsync("two"));
        await AddAsync(LoadTable.PeerPostgres, _postgres, () => PeerAsync("postgres", peer));
        if (options.Earlier is { } before)
        {
            var database = await _postgres.AddAsync("earlier");
            await AddAsync(LoadTable.EarlierPostgres, _postgres, () => ServiceAsync(before, "Postgres", database));
        }
        await AddAsync(LoadTable.ServicePostgres, _postgres, () => ServiceAsync(bot, "Postgres", one));
        await AddAsync(LoadTable.ServicePostgresTwice, _postgres, () => ServiceAsync(bot, "Postgres", two), () => ServiceAsync(bot, "Postgres", two));
    }

    public async ValueTask DisposeAsync()
    {
        _ending?.Dispose();
        foreach (var side in _all) side.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    private async Task AddAsync(string name, PostgresServer? database, params IReadOnlyList<Func<Task<(ServedProcess, string)>>> replicas)
    {
        if (options.Sides.Length > 0 && !options.Sides.Split(',').Contains(name, StringComparer.Ordinal)) return;
        List<(ServedProcess, string)> processes = [];
        foreach (var start in replicas) processes.Add(await start());
        _all.Add(new(name, processes, database, new Crowd(_conversations, numbers, Writing)));
        Console.WriteLine($"{name}: {string.Join(", ", processes.Select(one => $"listening after {one.Item1.UntilListening.TotalSeconds:0.0} s with {one.Item1.ResidentBytes / 1e6:0} MB (most {one.Item1.PeakResidentBytes / 1e6:0})"))}");
    }

    private Task<(ServedProcess, string)> PeerAsync(string kind, string database) =>
        StartAsync([Self, "peer", kind, "http://127.0.0.1:0", database], new Dictionary<string, string>(), Messages.Root);

    private async Task<(ServedProcess, string)> ServiceAsync(string program, string provider, string connectionString)
    {
        var lastGood = Directory.CreateDirectory(Path.Combine(folder, "last-good-" + _processes)).FullName;
        if (File.Exists(_learnt)) File.Copy(_learnt, Path.Combine(lastGood, KeptTraining));
        var settings = new Dictionary<string, string>(ServedProcess.Settings)
        {
            ["Storage__Provider"] = provider,
            ["Storage__ConnectionString"] = connectionString,
            ["Spool__Directory"] = Path.Combine(folder, $"spool-{_processes}"),
            ["Journal__Directory"] = Path.Combine(folder, $"journal-{_processes}"),
            ["Content__Root"] = content,
            ["Content__LastGood"] = lastGood,
        };
        var started = await StartAsync([Path.Combine(program, "ChatBot.Bot.dll")], settings, program);
        File.Copy(Path.Combine(lastGood, KeptTraining), _learnt, overwrite: true);
        return started;
    }

    private async Task<(ServedProcess, string)> StartAsync(IEnumerable<string> command, Dictionary<string, string> environment, string home)
    {
        var heap = Path.Combine(folder, $"heap-{_processes++}");
        environment["DOTNET_STARTUP_HOOKS"] = Self;
        environment[StartupHook.Variable] = heap;
        var process = await ServedProcess.StartAsync(command, environment, home);
        _started.Add(process);
        return (process, heap);
    }

    /// <summary>Publishes the service as it is deployed.</summary>
    public static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(Messages.Root, "artifacts", "load", "bot");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "Bot", "-c", "Release", "-o", folder, "-v", "q", "--nologo"]) { WorkingDirectory = Messages.Root })!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException("The service could not be published.");
    }
}
