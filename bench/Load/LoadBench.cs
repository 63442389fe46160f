using System.Globalization;

namespace ChatBot.bench.Load;

/// <summary>The service under load on both databases, with one replica and two, beside a hand-written peer and a bare endpoint: all in one run, by turns, so that all meet the same machine.</summary>
internal static class LoadBench
{
    /// <summary>Measures and prints.</summary>
    /// <returns>Whether every message was answered 200.</returns>
    public static async Task<bool> RunAsync(LoadOptions options)
    {
        var bot = options.Bot is { } given ? Path.GetFullPath(given) : await LoadSides.PublishAsync();
        var folder = Directory.CreateTempSubdirectory("chatbot-load-");
        try
        {
            var content = Path.Combine(folder.FullName, "content");
            var numbers = LoadContent.Write(Path.Combine(bot, "Resources"), content, options.Activities);
            await using var sides = new LoadSides(options, folder.FullName, bot, content, numbers);
            await sides.StartAsync();
            if (options.Minutes > 0) return await LongAsync(sides.All, options);
            var results = await MeasureAsync(sides.All, options);
            LoadTable.Print(options, results);
            return results.All(one => one.Failed == 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<LoadResult>> MeasureAsync(IReadOnlyList<Side> sides, LoadOptions options)
    {
        var before = sides.Select(side => side.Resident).ToList();
        var rounds = sides.Select(_ => new List<Round>()).ToList();
        for (var round = 0; round < options.Warm + options.Rounds; round++)
        {
            for (var i = 0; i < sides.Count; i++)
            {
                var done = await RoundAsync(sides[i], options);
                if (round >= options.Warm) rounds[i].Add(done);
            }
        }
        List<LoadResult> results = [];
        for (var i = 0; i < sides.Count; i++)
        {
            var paced = await sides[i].Shooter.PaceAsync(options.Rate, TimeSpan.FromSeconds(options.Open));
            var messages = rounds[i].Sum(round => round.Shot.Latencies.Count);
            results.Add(new(
                sides[i].Name, rounds[i].Average(round => round.Shot.PerSecond), Sum(rounds[i], round => round.Processor) / messages, Sum(rounds[i], round => round.Database) / messages,
                paced.Latencies, paced.Failed + rounds[i].Sum(round => round.Shot.Failed), before[i], sides[i].Resident, sides[i].Own, sides[i].Peak, sides[i].Heap));
        }
        return results;
    }

    private static TimeSpan Sum(IEnumerable<Round> rounds, Func<Round, TimeSpan> of) => TimeSpan.FromTicks(rounds.Sum(round => of(round).Ticks));

    private static async Task<Round> RoundAsync(Side side, LoadOptions options)
    {
        var (processor, database) = (side.Processor, side.DatabaseProcessor);
        var shot = await side.Shooter.SaturateAsync(options.Connections, TimeSpan.FromSeconds(options.Round));
        var round = new Round(shot, side.Processor - processor, side.DatabaseProcessor - database);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {side.Name,-20} {shot.PerSecond,6:0} a second, p50 {shot.Latencies.At(0.5).TotalMilliseconds:0.0}, p99 {shot.Latencies.At(0.99).TotalMilliseconds:0.0} ms, {round.Processor.TotalMicroseconds / shot.Latencies.Count:0} + {round.Database.TotalMicroseconds / shot.Latencies.Count:0} µs, {side.Resident / 1e6:0} MB ({side.Own / 1e6:0} no file's), heap {side.Heap.Held / 1e6:0} of {side.Heap.Committed / 1e6:0} MB, {side.Heap.Collections.Young} collections, {side.Heap.Paused.TotalMilliseconds:0} ms paused"));
        return round;
    }

    /// <summary>All sides at once at the steady rate, minute by minute.</summary>
    private static async Task<bool> LongAsync(IReadOnlyList<Side> sides, LoadOptions options)
    {
        var failed = 0;
        for (var minute = 1; minute <= options.Minutes; minute++)
        {
            var shots = await Task.WhenAll(sides.Select(side => side.Shooter.PaceAsync(options.Rate, TimeSpan.FromMinutes(1))));
            foreach (var (side, shot) in sides.Zip(shots))
            {
                failed += shot.Failed;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{minute,3} min  {side.Name,-20} {side.Resident / 1e6:0} MB ({side.Own / 1e6:0} no file's, most {side.Peak / 1e6:0}), heap {side.Heap.Held / 1e6:0} of {side.Heap.Committed / 1e6:0} MB, {side.Heap.Collections.Young} and {side.Heap.Collections.Whole} collections, {side.Heap.Paused.TotalMilliseconds:0} ms paused; p50 {shot.Latencies.At(0.5).TotalMilliseconds:0.0}, p99 {shot.Latencies.At(0.99).TotalMilliseconds:0.0}, longest {shot.Latencies.Longest.TotalMilliseconds:0.0} ms"));
            }
        }
        return failed == 0;
    }

    private sealed record Round(Shot Shot, TimeSpan Processor, TimeSpan Database);
}
