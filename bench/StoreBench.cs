using System.Diagnostics;
using ChatBot.Bot.Storage;

namespace ChatBot.bench;

/// <summary>Openings and commits of the store by itself, many side by side.</summary>
internal static class StoreBench
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "store.db")}"));
        await store.StartAsync(CancellationToken.None);
        var next = 0;
        var opened = 0L;
        var committed = 0L;
        var since = Stopwatch.GetTimestamp();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(6))
            {
                var number = Interlocked.Increment(ref next);
                var key = new ConversationKey("sms", "namsos", [$"key:{number % 4000}"]);
                var message = new MessageKey("sms", $"SM{number}");
                var now = TimeProvider.System.GetUtcNow();
                var at = Stopwatch.GetTimestamp();
                var opening = await store.OpenAsync(message, key, now, CancellationToken.None);
                Interlocked.Add(ref opened, Stopwatch.GetTimestamp() - at);
                at = Stopwatch.GetTimestamp();
                await store.CommitAsync(new(message, key, now, opening.Version, new byte[300], [], false, new($"t{number}", new byte[600], new byte[60], "+4759440001"), [], 10), CancellationToken.None);
                Interlocked.Add(ref committed, Stopwatch.GetTimestamp() - at);
            }
        }));
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine($"{next / 6} openings and commits a second; {used.TotalMicroseconds / next:0} us of processor each; an opening takes {1e6 * opened / Stopwatch.Frequency / next:0} us, a commit {1e6 * committed / Stopwatch.Frequency / next:0} us");
    }
}
