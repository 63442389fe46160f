using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>Microsoft's <c>botframework-directlinejs</c> against our endpoint.</summary>
public sealed class DirectLinePeerTests
{
    private const int Conversations = 100;

    [Theory]
    [InlineData("stream")]
    [InlineData("polling")]
    public async Task A_hundred_conversations_at_once_are_each_welcomed_and_answered(string way)
    {
        var peers = PeerFolder.Demand();
        Requirement.Demand(Directory.Exists(Path.Combine(peers, "node_modules", "botframework-directlinejs")), "botframework-directlinejs is missing: run `npm ci` in Tests/Peers (test.sh does).");
        using var settings = new ServiceHostSettings();
        var secret = ServiceHostSettings.Key();
        await using var host = await ServiceHost.StartAsync(settings.With("WebChat:TokenKeys:0", ServiceHostSettings.Key()).With("WebChat:Secrets:namsos", secret));
        var start = new ProcessStartInfo("node", ["directline.cjs", new Uri(host.Address, "/v3/directline").ToString(), secret, Conversations.ToString(CultureInfo.InvariantCulture), way])
        {
            WorkingDirectory = peers,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var node = Process.Start(start)!;
        var (said, faults) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, await faults);
        var result = JsonDocument.Parse((await said).Trim().Split('\n')[^1]).RootElement;
        Assert.Equal((Conversations, Conversations), (result.GetProperty("good").GetInt32(), result.GetProperty("conversations").GetInt32()));
    }
}
