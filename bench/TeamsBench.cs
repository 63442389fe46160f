namespace ChatBot.bench;

/// <summary><c>/api/messages</c> beside a hand-written peer with the same token check and transaction, and beside an echo, in one run: alternating, so that all three meet the same machine.</summary>
internal static class TeamsBench
{
    private const int WarmUps = 2;
    private const int Rounds = 3;

    public static async Task RunAsync(string[] arguments)
    {
        var side = arguments.Length > 1 ? int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 32;
        var length = TimeSpan.FromSeconds(arguments.Length > 2 ? int.Parse(arguments[2], System.Globalization.CultureInfo.InvariantCulture) : 5);
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
        var self = Path.Combine(AppContext.BaseDirectory, "ChatBot.bench.dll");
        var (issuer, bearer) = await TeamsLoad.StartIssuerAsync("http://127.0.0.1:5186");
        await using var running = issuer;
        const string Metadata = "http://127.0.0.1:5186/metadata";
        using var service = await ServedProcess.StartAsync([self, "teams-service", "http://127.0.0.1:5183", folder, Metadata], []);
        using var store = await ServedProcess.StartAsync([self, "teams-peer", "store", "http://127.0.0.1:5184", Path.Combine(folder, "peer.db"), Metadata], []);
        using var echo = await ServedProcess.StartAsync([self, "teams-peer", "echo", "http://127.0.0.1:5185", "-", Metadata], []);
        (string Name, ServedProcess Process, List<double> PerSecond)[] runs = [("service", service, []), ("peer with the same transaction", store, []), ("echo", echo, [])];
        var first = 0;
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            foreach (var (name, process, perSecond) in runs)
            {
                using var load = new TeamsLoad(process.Address, bearer);
                var (rate, median, p99) = await load.RunAsync(first += 1_000_000, side, length);
                if (round < WarmUps) continue;
                perSecond.Add(rate);
                Console.WriteLine($"{name,-32} {rate,7:0} a second, median {median.TotalMilliseconds,5:0.0} ms, p99 {p99.TotalMilliseconds,5:0.0} ms, {process.ResidentBytes / 1e6:0} MB");
            }
        }
        var own = runs[0].PerSecond.Average();
        Console.WriteLine($"service / peer with the same transaction: {own / runs[1].PerSecond.Average():0.00}; service / echo: {own / runs[2].PerSecond.Average():0.00}");
    }
}
