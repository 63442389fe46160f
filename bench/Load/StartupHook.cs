using System.Globalization;

/// <summary>Runs in a process that is measured, before its own code, and writes every quarter of a second what its heap holds to a file.</summary>
/// <remarks>.NET looks for this very class, without a namespace; see DOTNET_STARTUP_HOOKS.</remarks>
internal static class StartupHook
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "CHATBOT_BENCH_HEAP";

    private const int PauseMs = 250;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } file) return;
        new Thread(() => Watch(file)) { IsBackground = true, Name = "heap" }.Start();
    }

    private static void Watch(string file)
    {
        using var never = new ManualResetEvent(false);
        while (!never.WaitOne(PauseMs))
        {
            var last = GC.GetGCMemoryInfo(GCKind.Any);
            var figures = string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetTotalMemory(false)} {last.TotalCommittedBytes} {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} {GC.GetTotalPauseDuration().TotalMilliseconds:0} {last.HeapSizeBytes}");
            // Moved into place, so that no reader sees half a line.
            File.WriteAllText(file + ".new", figures);
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
