using System.Diagnostics;
using System.Globalization;
using ChatBot.Bot.Storage;

namespace ChatBot.bench;

/// <summary>Openings and commits of the store by itself, many side by side; by turns with the sums of use and without them, so that what they cost is seen.</summary>
internal static class StoreBench
{
    private const int Rounds = 6;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-");
        await using (var store = SqlStore.Create(new StorageSettings(StorageProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "store.db")}")))
        {
            await store.StartAsync(CancellationToken.None);
            var turns = new Turns(store);
            // The first of each are for the compiler.
            foreach (var withUse in new[] { true, false }) await turns.RunAsync(withUse);
            var figures = new Dictionary<bool, (long Turns, TimeSpan Processor)>();
            for (var round = 0; round < Rounds; round++)
            {
                var withUse = round % 2 == 0;
                var (count, processor, opening, commit) = await turns.RunAsync(withUse);
                var (turnsBefore, processorBefore) = figures.GetValueOrDefault(withUse);
                figures[withUse] = (turnsBefore + count, processorBefore + processor);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(withUse ? "with" : "without")} sums of use: {count / Round.TotalSeconds:0} turns a second, {processor.TotalMicroseconds / count:0} µs of processor each; an opening takes {opening.TotalMicroseconds / count:0} µs, a commit {commit.TotalMicroseconds / count:0} µs"));
            }
            var (with, without) = (figures[true], figures[false]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"with / without: turns a second {(double)with.Turns / without.Turns:0.00}, processor {with.Processor / with.Turns / (without.Processor / without.Turns):0.00} ({(with.Processor / with.Turns - without.Processor / without.Turns).TotalMicroseconds:0} µs a turn)"));
        }
        folder.Delete(recursive: true);
    }

    private sealed class Turns(SqlStore store)
    {
        private const int Callers = 32;
        private const int People = 4000;

        private int _next;

        public async Task<(int Count, TimeSpan Processor, TimeSpan Opening, TimeSpan Commit)> RunAsync(bool withUse)
        {
            var (since, processor, first) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime, _next);
            var (opened, committed) = (0L, 0L);
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
            {
                while (Stopwatch.GetElapsedTime(since) < Round)
                {
                    var number = Interlocked.Increment(ref _next);
                    var key = new ConversationKey("sms", "namsos", [$"key:{number % People}"]);
                    var message = new MessageKey("sms", $"SM{number}");
                    var now = TimeProvider.System.GetUtcNow();
                    var at = Stopwatch.GetTimestamp();
                    var opening = await store.OpenAsync(message, key, now, CancellationToken.None);
                    Interlocked.Add(ref opened, Stopwatch.GetElapsedTime(at).Ticks);
                    at = Stopwatch.GetTimestamp();
                    var turn = new TurnRecord(message, key, now, opening.Version, new byte[300], [], false, new($"t{number}", new byte[600], new byte[60], "+4759440001"), [], 10);
                    if (withUse) turn = turn with { Use = PeerUse.Of(now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), message.MessageId) };
                    await store.CommitAsync(turn, CancellationToken.None);
                    Interlocked.Add(ref committed, Stopwatch.GetElapsedTime(at).Ticks);
                }
            }));
            return (_next - first, Process.GetCurrentProcess().TotalProcessorTime - processor, TimeSpan.FromTicks(opened), TimeSpan.FromTicks(committed));
        }
    }
}
