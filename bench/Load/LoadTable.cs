using System.Globalization;

namespace ChatBot.bench.Load;

/// <summary>Prints the results as a table that can be put into a page as it stands, and the ratios.</summary>
internal static class LoadTable
{
    public const string Bare = "bare";
    public const string PeerSqlite = "peer-sqlite";
    public const string ServiceSqlite = "service-sqlite";
    public const string EarlierSqlite = "earlier-sqlite";
    public const string EarlierPostgres = "earlier-postgres";
    public const string PeerPostgres = "peer-postgres";
    public const string ServicePostgres = "service-postgres";
    public const string ServicePostgresTwice = "service-postgres-2";

    public static void Print(LoadOptions options, IReadOnlyList<LoadResult> results)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Processor()}, {Environment.ProcessorCount} cores shared with the generator and the database, .NET {Environment.Version}, {options.Activities:N0} activities\n"));
        Console.WriteLine($"| side | messages/s | µs of processor a message | of the database | at {options.Rate}/s: p50 | p95 | p99 | longest, ms | MB at start | after | of it no file's | most ever | heap | not 200 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {one.Name} | {one.PerSecond:0} | {one.Processor.TotalMicroseconds:0} | {one.Database.TotalMicroseconds:0} | {Ms(one.Paced.At(0.5))} | {Ms(one.Paced.At(0.95))} | {Ms(one.Paced.At(0.99))} | {Ms(one.Paced.Longest)} | {Mb(one.Before)} | {Mb(one.After)} | {Mb(one.Own)} | {Mb(one.Peak)} | {Mb(one.Heap.Committed)} | {one.Failed} |"));
        }
        Console.WriteLine();
        Ratio(results, ServiceSqlite, PeerSqlite);
        Ratio(results, ServicePostgres, PeerPostgres);
        Ratio(results, ServicePostgresTwice, PeerPostgres);
        Ratio(results, EarlierSqlite, PeerSqlite);
        Ratio(results, EarlierPostgres, PeerPostgres);
        Ratio(results, ServiceSqlite, Bare);
        Ratio(results, ServicePostgres, Bare);
    }

    private static void Ratio(IReadOnlyList<LoadResult> results, string ours, string theirs)
    {
        if (results.FirstOrDefault(one => one.Name == ours) is { } our && results.FirstOrDefault(one => one.Name == theirs) is { } their)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours} / {theirs}: throughput {our.PerSecond / their.PerSecond:0.00}"));
    }

    private static string Ms(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Mb(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
}
