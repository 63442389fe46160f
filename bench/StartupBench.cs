using System.Diagnostics;

namespace ChatBot.bench;

/// <summary>Cold start to listening, the first reply after it, and the memory then.</summary>
internal static class StartupBench
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-");
        using var service = await ServedProcess.StartServiceAsync(folder.FullName);
        using var load = new Load(service.Address);
        var since = Stopwatch.GetTimestamp();
        await load.SendAsync(0);
        Console.WriteLine($"listening after {service.UntilListening.TotalSeconds:0.0} s, first reply {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms later, {service.ResidentBytes / 1e6:0} MB resident");
    }
}
