namespace ChatBot.bench;

/// <summary><c>/api/messages</c> beside a hand-written peer with the same token check and transaction, and beside an echo, in one run: alternating, so that all three meet the same machine.</summary>
internal static class TeamsBench
{
    public static async Task RunAsync(string[] arguments)
    {
        var (side, length) = SideBySide.Read(arguments);
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
        var self = Path.Combine(AppContext.BaseDirectory, "ChatBot.bench.dll");
        var (issuer, bearer) = await TeamsLoad.StartIssuerAsync("http://127.0.0.1:5186");
        await using var running = issuer;
        const string Metadata = "http://127.0.0.1:5186/metadata";
        using var service = await ServedProcess.StartAsync([self, "teams-service", "http://127.0.0.1:5183", folder, Metadata], []);
        using var store = await ServedProcess.StartAsync([self, "teams-peer", "store", "http://127.0.0.1:5184", Path.Combine(folder, "peer.db"), Metadata], []);
        using var echo = await ServedProcess.StartAsync([self, "teams-peer", "echo", "http://127.0.0.1:5185", "-", Metadata], []);
        await SideBySide.RunAsync([("service", service), ("peer with the same transaction", store), ("echo", echo)], address => new TeamsLoad(address, bearer), side, length);
    }
}
