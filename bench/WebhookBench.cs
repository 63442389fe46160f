namespace ChatBot.bench;

/// <summary>The webhook beside a hand-written peer with the same transaction and beside a bare one, in one run: alternating, so that all three meet the same machine.</summary>
internal static class WebhookBench
{
    public static async Task RunAsync(string[] arguments)
    {
        var (side, length) = SideBySide.Read(arguments);
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
        var self = Path.Combine(AppContext.BaseDirectory, "ChatBot.bench.dll");
        using var service = await ServedProcess.StartServiceAsync(folder);
        using var store = await ServedProcess.StartAsync([self, "peer", "store", "http://127.0.0.1:5181", Path.Combine(folder, "peer.db")], []);
        using var bare = await ServedProcess.StartAsync([self, "peer", "bare", "http://127.0.0.1:5182", "-"], []);
        await SideBySide.RunAsync([("service", service), ("peer with the same transaction", store), ("bare peer", bare)], address => new Load(address), side, length);
    }
}
