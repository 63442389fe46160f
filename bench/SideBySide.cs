using System.Diagnostics;
using System.Globalization;

namespace ChatBot.bench;

/// <summary>Loads several processes in turn, so that all meet the same machine, and prints the first one's throughput as a ratio to each other's.</summary>
internal static class SideBySide
{
    private const int WarmUps = 4;
    private const int Rounds = 3;

    /// <summary>How many connections and how long, from a command such as <c>webhook 32 3</c>.</summary>
    public static (int Side, TimeSpan Length) Read(string[] arguments) =>
        (NumberAt(arguments, 1, 32), TimeSpan.FromSeconds(NumberAt(arguments, 2, 5)));

    /// <summary>Runs all rounds and prints them.</summary>
    /// <param name="processes">The processes, ours first.</param>
    /// <param name="loadOf">Makes what sends one numbered message to an address and tells how long the answer took.</param>
    /// <param name="side">How many connections.</param>
    /// <param name="length">How long one round takes.</param>
    public static async Task RunAsync(IReadOnlyList<(string Name, ServedProcess Process)> processes, Func<Uri, ILoad> loadOf, int side, TimeSpan length)
    {
        var perSecond = processes.Select(_ => new List<double>()).ToArray();
        var first = 0;
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            for (var i = 0; i < processes.Count; i++)
            {
                var (name, process) = processes[i];
                using var load = loadOf(process.Address);
                var (rate, median, p99) = await RunAsync(load, first += 1_000_000, side, length);
                // The first rounds warm up the just-in-time compiler.
                if (round < WarmUps) continue;
                perSecond[i].Add(rate);
                Console.WriteLine($"{name,-32} {rate,7:0} a second, median {median.TotalMilliseconds,5:0.0} ms, p99 {p99.TotalMilliseconds,5:0.0} ms, {process.ResidentBytes / 1e6:0} MB");
            }
        }
        var own = perSecond[0].Average();
        Console.WriteLine(string.Join("; ", processes.Skip(1).Select((other, i) => $"{processes[0].Name} / {other.Name}: {own / perSecond[i + 1].Average():0.00}")));
    }

    /// <summary>Sends from <paramref name="side"/> connections side by side for a while.</summary>
    public static async Task<(double PerSecond, TimeSpan Median, TimeSpan P99)> RunAsync(ILoad load, int first, int side, TimeSpan length)
    {
        var next = first;
        var since = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, side).Select(async _ =>
        {
            List<TimeSpan> own = [];
            while (Stopwatch.GetElapsedTime(since) < length) own.Add(await load.SendAsync(Interlocked.Increment(ref next)));
            return own;
        });
        var all = (await Task.WhenAll(workers)).SelectMany(times => times).Order().ToList();
        return (all.Count / Stopwatch.GetElapsedTime(since).TotalSeconds, all[all.Count / 2], all[(int)(all.Count * 0.99)]);
    }

    private static int NumberAt(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>What sends messages to a process.</summary>
internal interface ILoad : IDisposable
{
    /// <summary>Sends message number <paramref name="number"/> and returns how long the answer took.</summary>
    Task<TimeSpan> SendAsync(int number);
}
