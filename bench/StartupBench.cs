using System.Diagnostics;
using ChatBot.bench.Load;

namespace ChatBot.bench;

/// <summary>Cold start to listening, the first reply after it, and the memory then.</summary>
internal static class StartupBench
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-");
        using var service = await ServedProcess.StartServiceAsync(folder.FullName);
        using var wire = new Wire();
        var request = SignedRequest.Of(new("SM" + new string('1', 32), "+4790000001", "+4759440001", Messages.All[0]));
        var since = Stopwatch.GetTimestamp();
        await wire.SendAsync(service.Address, request);
        Console.WriteLine($"listening after {service.UntilListening.TotalSeconds:0.0} s, first reply {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms later, {service.ResidentBytes / 1e6:0} MB resident");
    }
}
