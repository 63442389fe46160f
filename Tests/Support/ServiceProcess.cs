using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ChatBot.Tests.Support;

/// <summary>The built service in a process of its own, so that it can be ended as an operating system ends one.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int Sigkill = 9;
    private const int Sigterm = 15;

    /// <summary>A process that hangs must fail its test; a busy machine must not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The service ended before it listened:\n" + string.Join('\n', _lines)));
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>All that it wrote.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>How it ended: 128 and the signal's number after a signal.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The folder of the tests' own program, which is built beside the service.</summary>
    private static string Program
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(tests.Parent!.Parent!.FullName, "Bot", tests.Name, "ChatBot.Bot.dll");
        }
    }

    public static Task<ServiceProcess> StartAsync(ServiceHostSettings settings, params (string Name, string Value)[] environment) =>
        ListenAsync(new ProcessStartInfo("dotnet", [Program]) { WorkingDirectory = Repository.Root }, settings, environment);

    /// <summary>Starts it so that a write past the limit on the length of files is an error to it, as a full disk is, and not its end.</summary>
    public static Task<ServiceProcess> StartUnderLimitAsync(ServiceHostSettings settings) => ListenAsync(
        new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$1\"", "sh", Program]) { WorkingDirectory = Repository.Root }, settings, []);

    /// <summary>Starts a program that was published, in its own folder.</summary>
    public static Task<ServiceProcess> StartProgramAsync(string program, ServiceHostSettings settings, params (string Name, string Value)[] environment) =>
        ListenAsync(new ProcessStartInfo(program) { WorkingDirectory = Path.GetDirectoryName(program)! }, settings, environment);

    private static async Task<ServiceProcess> ListenAsync(ProcessStartInfo start, ServiceHostSettings settings, (string Name, string Value)[] environment)
    {
        LearntBefore.Bring(settings);
        var service = Begin(start, settings, environment);
        service.Address = await service._listening.Task.WaitAsync(Patience);
        LearntBefore.Keep(settings);
        return service;
    }

    /// <summary>Starts a service that is expected to refuse, and waits for its end.</summary>
    public static async Task<ServiceProcess> StartInVainAsync(ServiceHostSettings settings)
    {
        var service = Begin(new ProcessStartInfo("dotnet", [Program]) { WorkingDirectory = Repository.Root }, settings, []);
        await service.WhenEndedAsync();
        return service;
    }

    /// <summary>Asks it to stop, as an orchestrator does.</summary>
    public void Terminate() => Assert.Equal(0, Kill(_process.Id, Sigterm));

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void End() => Assert.Equal(0, Kill(_process.Id, Sigkill));

    public async Task WhenEndedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _ = _listening.Task.Exception; // a service that was to refuse has been seen to
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await WhenEndedAsync();
        _process.Dispose();
    }

    private static ServiceProcess Begin(ProcessStartInfo start, ServiceHostSettings settings, (string Name, string Value)[] environment)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in settings.Environment) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var service = new ServiceProcess(start);
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private void Take(string? line)
    {
        const string Marker = "Listening on ";
        if (line is null) return;
        _lines.Enqueue(line);
        // A line of text, or the message of a log line in JSON.
        if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at) _listening.TrySetResult(new Uri(line[(at + Marker.Length)..].Split(' ', '"')[0].TrimEnd('.')));
    }
}
